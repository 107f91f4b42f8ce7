-- The imports of a file with this digest for a region after which nothing changed of what it says: all that
-- it brought is current, and of what it found known already in its region nothing was superseded or withdrawn
-- since.
SELECT m.revision
FROM imports AS m
WHERE m.digest = $digest AND m.region = $region
    AND NOT EXISTS (
        SELECT 1 FROM observations AS o
        WHERE o.revision = m.revision
            AND NOT o.bundled
            AND o.id NOT IN (SELECT c.id FROM current_observations AS c)
    )
    AND (m.unchanged = 0 OR NOT EXISTS (
        SELECT 1 FROM observations AS o
        LEFT JOIN withdrawals AS w ON w.observation = o.id
        WHERE o.region = m.region
            AND (w.revision > m.revision OR (o.revision > m.revision AND o.supersedes IS NOT NULL))
    ))
