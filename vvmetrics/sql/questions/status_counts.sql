-- Answers (indicator × region) counted by status, with how plausible and how new the known ones are: per indicator, per region and
-- element, and summed further. A key that is summed over is NULL.
SELECT
    action, element, indicator, region,
    count(*) AS answers,
    count(*) FILTER (status <> 'niet_van_toepassing') AS applicable,
    count(*) FILTER (status = 'known') AS known,
    level_at(list(plausibility) FILTER (status = 'known'), 2) AS plausibility,
    max(newest) FILTER (status = 'known') AS newest,
    count(*) FILTER (status = 'niet_gestart') AS niet_gestart,
    count(*) FILTER (status = 'geen_zicht') AS geen_zicht,
    count(*) FILTER (status = 'niet_gevonden') AS niet_gevonden,
    count(*) FILTER (status = 'niet_van_toepassing') AS niet_van_toepassing,
    count(*) FILTER (status = 'vertrouwelijk') AS vertrouwelijk
FROM states($year, $own_only, $min_plausibility)
WHERE $action IS NULL OR action = $action
GROUP BY GROUPING SETS (
    (action, element, indicator), (action, element, region), (action, element), (action, region), (action), (region), ()
)
ORDER BY grouping(action, element, indicator, region), min(indicator_position), min(region_position)
