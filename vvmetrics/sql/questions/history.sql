-- The summary of every year in which something ends, up to a year; observed: how many of its levels are of
-- that very year.
WITH states AS (
    SELECT
        y.year, r.id AS region, r.position AS region_position, a.id AS action, a.position AS action_position,
        e.id AS element,
        e.position AS element_position, i.id AS indicator,
        CASE WHEN i.id IS NOT NULL THEN status_of(t.status) END AS status,
        t.score, t.plausibility, t.sources, t.newest
    FROM tally_years AS y
    CROSS JOIN regions AS r
    CROSS JOIN actions AS a
    CROSS JOIN elements AS e
    LEFT JOIN indicators AS i ON i.action = a.id AND i.element = e.id
    LEFT JOIN tally AS t
        ON t.region = r.id
        AND t.indicator = i.id
        AND t.year = y.year
        AND t.own_only = $own_only
        AND t.min_plausibility = $min_plausibility
    WHERE y.year <= $year AND ($region IS NULL OR r.id = $region) AND ($action IS NULL OR a.id = $action)
)
SELECT
    year, region, action, element,
    count(indicator) AS indicators,
    count(*) FILTER (applies(status)) AS applicable,
    count(*) FILTER (status = 'known') AS known,
    known / nullif(applicable, 0) AS coverage,
    level_at(list(score) FILTER (score IS NOT NULL), 1) AS q1,
    level_at(list(score) FILTER (score IS NOT NULL), 2) AS median,
    level_at(list(score) FILTER (score IS NOT NULL), 3) AS q3,
    level_at(list(plausibility) FILTER (status = 'known'), 2) AS plausibility,
    reasons_of(status) AS reasons,
    len(list_distinct(flatten(list(sources)))) AS sources,
    max(newest) AS newest,
    count(*) FILTER (score IS NOT NULL AND newest = year) AS observed
FROM states
GROUP BY year, region, region_position, action, action_position, element, element_position
ORDER BY region_position, action_position, element_position, year
