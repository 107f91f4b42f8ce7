-- The observations of an import that were not withdrawn, in the order of the questions; current is whether
-- none supersedes it.
SELECT
    o.id, o.region, o.area, o.partner, o.indicator, i.scale, o.start_year, o.end_year, o.score, o.answer,
    o.absence, o.plausibility, c.id IS NOT NULL AS current
FROM imports AS m
JOIN observations AS o ON o.revision = m.revision
JOIN indicators AS i ON i.id = o.indicator
LEFT JOIN current_observations AS c ON c.id = o.id
WHERE m.revision = $revision AND o.id NOT IN (SELECT observation FROM withdrawals)
ORDER BY i.position, o.id
