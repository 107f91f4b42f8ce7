-- Observations that supersede nothing, another region's or indicator's observation, or, in a circle, themselves.
WITH RECURSIVE
successions AS (FROM observations WHERE supersedes IS NOT NULL),
lines AS ( -- each line of corrections from its first observation on; a circle has no first
    SELECT id FROM observations WHERE supersedes IS NULL AND id IN (SELECT supersedes FROM successions)
    UNION ALL
    SELECT newer.id FROM successions AS newer JOIN lines ON newer.supersedes = lines.id
)
SELECT newer.id, newer.supersedes
FROM successions AS newer
LEFT JOIN observations AS older ON older.id = newer.supersedes AND older.region = newer.region AND older.indicator = newer.indicator
WHERE older.id IS NULL OR newer.id NOT IN (SELECT id FROM lines)
ORDER BY newer.id
