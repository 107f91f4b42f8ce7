-- Store the given observations; the scale, which the keys need, is the indicator's.
INSERT INTO observations
SELECT
    g.id, g.region, g.area, g.partner, g.indicator, i.scale, g.start_year, g.end_year, g.score, g.answer,
    g.absence, g.plausibility, g.finding, g.source, g.locator, g.recorded_at, g.recorded_by, g.supersedes,
    g.bundled, g.revision
FROM given AS g
LEFT JOIN indicators AS i ON i.id = g.indicator
