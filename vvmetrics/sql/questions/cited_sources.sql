-- The sources that the current observations and the phases of a region cite: the network's own first, then
-- from old to new.
SELECT s.id AS source, s.label AS title, s.kind, s.publisher, s.year, s.url
FROM sources AS s
JOIN source_kinds AS k ON k.id = s.kind AND k.nature = s.nature
WHERE s.id IN (
    SELECT source FROM current_observations WHERE region = $region
    UNION
    SELECT source FROM phases WHERE region = $region
)
ORDER BY k.own DESC, s.year NULLS LAST, s.id
