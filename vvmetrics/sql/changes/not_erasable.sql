-- Which of the given observations can't lose their texts, and why: unknown, from data/, or erased already.
SELECT
    g.observation,
    CASE WHEN o.id IS NULL THEN 'unknown' WHEN o.bundled THEN 'bundled' ELSE 'erased' END AS why
FROM given AS g
LEFT JOIN observations AS o ON o.id = g.observation
LEFT JOIN erasures AS e ON e.observation = g.observation
WHERE o.id IS NULL OR o.bundled OR e.observation IS NOT NULL
ORDER BY g.observation
