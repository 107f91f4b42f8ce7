-- What counts for a question, of observations and of phases.

-- Whether an observation is of those that are asked for: a reason of absence is told at each threshold.
CREATE MACRO asked_for(is_own, absence, plausibility, own_only, threshold) AS
(is_own OR NOT own_only) AND (absence IS NOT NULL OR plausibility >= threshold);

-- Which observations count: those that are current, of a kind and plausibility that is asked for, and of each
-- unit (region, area, partner, indicator) of its latest period that ends in or before the year. of_region,
-- of_action: NULL for all. fill_kept.sql finds the same for all years at once.
CREATE MACRO counting(for_year, own, threshold, of_region, of_action) AS TABLE
SELECT
    o.*, i.action, i.element, i.position, s.label AS source_title, s.kind AS source_kind, s.url AS source_url,
    s.year AS source_year, k.own AS told_by_network, k.nature AS source_nature
FROM current_observations AS o
JOIN indicators AS i ON i.id = o.indicator
JOIN sources AS s ON s.id = o.source
JOIN source_kinds AS k ON k.id = s.kind AND k.nature = s.nature
WHERE o.end_year <= for_year
    AND asked_for(k.own, o.absence, o.plausibility, own, threshold)
    AND (of_region IS NULL OR o.region = of_region)
    AND (of_action IS NULL OR i.action = of_action)
-- rank, not row_number: where several sources speak of the latest period, all of them stay; and a reason of
-- absence in a later period takes the place of an older score of that unit
QUALIFY rank() OVER (
    PARTITION BY o.region, o.area, o.partner, o.indicator ORDER BY o.end_year DESC, o.start_year DESC
) = 1;

-- The phases that are told of, of all sources or of the networks' own, up to a year. of_region, of_action:
-- NULL for all.
CREATE MACRO told_phases(for_year, own, of_region, of_action) AS TABLE
SELECT p.*, r.position AS region_position, a.position AS action_position, areas.position AS area_position
FROM phases AS p
JOIN regions AS r ON r.id = p.region
JOIN actions AS a ON a.id = p.action
JOIN sources AS s ON s.id = p.source
JOIN source_kinds AS k ON k.id = s.kind AND k.nature = s.nature
LEFT JOIN areas ON areas.region = p.region AND areas.id = p.area
WHERE p.year <= for_year
    AND (k.own OR NOT own)
    AND (of_region IS NULL OR p.region = of_region)
    AND (of_action IS NULL OR p.action = of_action);
