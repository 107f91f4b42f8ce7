-- Answers (indicator × region) counted by status, with how plausible and how new the known ones are: per
-- indicator, per region and element, and summed further. A key that is summed over is NULL.
SELECT
    action, element, indicator, region,
    count(*) AS answers,
    count(*) FILTER (applies(status)) AS applicable,
    count(*) FILTER (status = 'known') AS known,
    level_at(list(plausibility) FILTER (status = 'known'), 2) AS plausibility,
    max(newest) FILTER (status = 'known') AS newest,
    reasons_of(status) AS reasons
FROM states($year, $own_only, $min_plausibility)
WHERE $action IS NULL OR action = $action
GROUP BY GROUPING SETS (
    (action, element, indicator), (action, element, region), (action, element), (action, region), (action),
    (region), ()
)
ORDER BY grouping(action, element, indicator, region), min(indicator_position), min(region_position)
