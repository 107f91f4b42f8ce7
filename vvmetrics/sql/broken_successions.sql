-- Observations that supersede nothing, or another region's or indicator's observation.
SELECT o.id, o.supersedes
FROM observations AS o
LEFT JOIN observations AS older ON older.id = o.supersedes AND older.region = o.region AND older.indicator = o.indicator
WHERE o.supersedes IS NOT NULL AND older.id IS NULL
ORDER BY o.id
