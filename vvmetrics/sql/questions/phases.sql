-- The newest phase of each region, area and action in or before a year; own_only leaves out what public
-- sources say.
SELECT region, area, action, year, phase, finding, source, locator
FROM told_phases($year, $own_only, $region, $action)
-- rank: two sources that name a phase for one year both stay
QUALIFY rank() OVER (PARTITION BY region, area, action ORDER BY year DESC) = 1
ORDER BY region_position, action_position, area_position NULLS FIRST, phase
