-- Corrections of nothing, of another region's or indicator's observation, or, in a circle, of themselves; and
-- those that make of a line of corrections a fork, so that two of it would be current (`other` is the one
-- that was there).
WITH RECURSIVE
successions AS (FROM observations WHERE supersedes IS NOT NULL),
lines AS ( -- each line of corrections from its first observation on; a circle has no first
    SELECT id, id AS first
    FROM observations WHERE supersedes IS NULL AND id IN (SELECT supersedes FROM successions)
    UNION ALL
    SELECT newer.id, lines.first FROM successions AS newer JOIN lines ON newer.supersedes = lines.id
),
ends AS (
    SELECT
        c.id, c.supersedes,
        first_value(c.id) OVER (PARTITION BY lines.first ORDER BY c.revision, c.id) AS other
    FROM current_observations AS c JOIN lines ON lines.id = c.id
)
SELECT newer.id, newer.supersedes, NULL AS other
FROM successions AS newer
LEFT JOIN observations AS older
    ON older.id = newer.supersedes AND older.region = newer.region AND older.indicator = newer.indicator
WHERE older.id IS NULL OR newer.id NOT IN (SELECT id FROM lines)
UNION ALL
FROM ends WHERE id <> other
ORDER BY ALL
