-- The indicators of regions of which something was handed in or withdrawn, those of the newest change first.
SELECT o.region, o.indicator, max(greatest(if(o.bundled, 0, o.revision), coalesce(w.revision, 0))) AS revision
FROM observations AS o
LEFT JOIN withdrawals AS w ON w.observation = o.id
JOIN regions AS r ON r.id = o.region
JOIN indicators AS i ON i.id = o.indicator
WHERE NOT o.bundled OR w.observation IS NOT NULL
GROUP BY o.region, o.indicator, r.position, i.position
ORDER BY revision DESC, r.position, i.position
