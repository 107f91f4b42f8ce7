-- Every phase that was told of, up to a year, each lane (region, area, action) from old to new.
SELECT region, area, action, year, phase, finding, source, locator
FROM told_phases($year, $own_only, $region, $action)
ORDER BY region_position, action_position, area_position NULLS FIRST, year, phase, source
