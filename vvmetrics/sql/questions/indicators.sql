-- Per region and indicator: what is known, or why not.
SELECT
    region, indicator, action, element, scale, status, score,
    nullif(array_to_string(answers, ' · '), '') AS answer,
    plausibility, observations, len(sources) AS sources, newest
FROM states($year, $own_only, $min_plausibility)
WHERE ($region IS NULL OR region = $region) AND ($action IS NULL OR action = $action)
ORDER BY region_position, indicator_position
