-- Per region and indicator the sources of what is known: of the observations that count in indicators, those with a score or an answer.
WITH
kept AS (
    SELECT o.*
    FROM current_observations AS o
    JOIN indicators AS i ON i.id = o.indicator
    JOIN sources AS s ON s.id = o.source
    JOIN source_kinds AS k ON k.id = s.kind AND k.nature = s.nature
    WHERE o.end_year <= $year
        AND (k.own OR NOT $own_only)
        AND (o.absence IS NOT NULL OR o.plausibility >= $min_plausibility)
        AND ($action IS NULL OR i.action = $action)
    -- rank, as in observations.sql: a reason of absence in a later period takes the place of an older score of that unit
    QUALIFY rank() OVER (PARTITION BY o.region, o.area, o.partner, o.indicator ORDER BY o.end_year DESC, o.start_year DESC) = 1
)
SELECT
    t.region, t.indicator, t.source, s.label AS title, s.kind, s.url,
    string_agg(DISTINCT t.locator, ', ' ORDER BY t.locator) AS locator, max(t.end_year) AS newest
FROM kept AS t
JOIN regions AS r ON r.id = t.region
JOIN indicators AS i ON i.id = t.indicator
JOIN sources AS s ON s.id = t.source
JOIN source_kinds AS k ON k.id = s.kind
WHERE t.absence IS NULL
GROUP BY ALL
ORDER BY min(r.position), min(i.position), bool_or(k.own) DESC, t.source
