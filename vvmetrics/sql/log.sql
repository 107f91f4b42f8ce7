-- Every change of the store, newest first; of an import its file and how much of it still stands, else how many it withdrew or erased.
WITH
came AS (
    SELECT o.revision, count(*) AS observations, count(*) FILTER (w.observation IS NULL) AS standing
    FROM observations AS o
    LEFT JOIN withdrawals AS w ON w.observation = o.id
    WHERE NOT o.bundled
    GROUP BY o.revision
),
went AS (SELECT revision, count(*) AS withdrawn FROM withdrawals GROUP BY revision),
wiped AS (SELECT revision, count(*) AS erased FROM erasures GROUP BY revision)
SELECT
    c.revision, c.committed_at AS at, c.committed_by AS by, c.reason, i.file, i.digest, i.region, i.new, i.replaced, i.unchanged,
    coalesce(came.observations, 0) AS observations, coalesce(came.standing, 0) AS standing, coalesce(went.withdrawn, 0) AS withdrawn,
    coalesce(wiped.erased, 0) AS erased
FROM commits AS c
LEFT JOIN imports AS i ON i.revision = c.revision
LEFT JOIN came ON came.revision = c.revision
LEFT JOIN went ON went.revision = c.revision
LEFT JOIN wiped ON wiped.revision = c.revision
ORDER BY c.revision DESC
