-- Every phase that was told of, up to a year, each lane (region, area, action) from old to new.
SELECT t.region, t.area, t.action, t.year, t.phase, t.finding, t.source, s.label AS source_title, t.locator
FROM told_phases($year, $own_only, $region, $action) AS t
JOIN sources AS s ON s.id = t.source
ORDER BY region_position, action_position, area_position NULLS FIRST, year, phase, source
