-- The observations of an import that were not withdrawn, also those that another one supersedes, in the order of the questions.
SELECT o.id, o.region, o.area, o.partner, o.indicator, i.scale, o.start_year, o.end_year, o.score, o.answer, o.absence, o.plausibility
FROM imports AS m
JOIN observations AS o ON o.revision = m.revision
JOIN indicators AS i ON i.id = o.indicator
WHERE m.revision = $revision AND o.id NOT IN (SELECT observation FROM withdrawals)
ORDER BY i.position, o.id
