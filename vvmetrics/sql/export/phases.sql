-- Every phase that was recorded, with the columns of data/phases.csv.
SELECT id, region, area, action, year, phase, finding, source, locator
FROM phases
ORDER BY id
