-- Every observation, also those that were superseded, with the columns of data/observations/.
SELECT
    id, region, area, partner, indicator, start_year, end_year, score, answer, absence, plausibility,
    finding, source, locator, recorded_at, recorded_by, supersedes
FROM observations
ORDER BY id
