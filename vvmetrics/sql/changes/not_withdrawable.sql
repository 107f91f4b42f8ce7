-- Which of the given observations can't be withdrawn: unknown, or withdrawn already.
SELECT g.observation, o.id IS NOT NULL AS known
FROM given AS g
LEFT JOIN observations AS o ON o.id = g.observation
LEFT JOIN withdrawals AS w ON w.observation = g.observation
WHERE o.id IS NULL OR w.observation IS NOT NULL
ORDER BY g.observation
