-- Every change of the store, newest first; of an import its file and how much of it stands (was not
-- withdrawn) and is current, else how many it withdrew or erased. Of a withdrawal also of which file and
-- region if that is one, and of a single observation its indicator.
WITH
came AS (
    SELECT
        o.revision, count(*) AS observations, count(*) FILTER (w.observation IS NULL) AS standing,
        count(c.id) AS current
    FROM observations AS o
    LEFT JOIN withdrawals AS w ON w.observation = o.id
    LEFT JOIN current_observations AS c ON c.id = o.id
    WHERE NOT o.bundled
    GROUP BY o.revision
),
went AS (
    SELECT
        w.revision, count(*) AS withdrawn,
        CASE
            WHEN count(DISTINCT i.revision) = 1 AND count(i.file) = count(*) THEN any_value(i.file)
        END AS withdrawn_file,
        CASE
            WHEN count(DISTINCT o.region) = 1 AND count(o.id) = count(*) THEN any_value(o.region)
        END AS withdrawn_region,
        CASE WHEN count(*) = 1 THEN any_value(o.indicator) END AS withdrawn_indicator
    FROM withdrawals AS w
    LEFT JOIN observations AS o ON o.id = w.observation
    LEFT JOIN imports AS i ON i.revision = o.revision AND NOT o.bundled
    GROUP BY w.revision
),
wiped AS (SELECT revision, count(*) AS erased FROM erasures GROUP BY revision)
SELECT
    c.revision, c.committed_at AS at, c.committed_by AS by, c.reason, i.file, i.digest, i.region, i.new,
    i.replaced, i.unchanged, coalesce(came.observations, 0) AS observations,
    coalesce(came.standing, 0) AS standing, coalesce(came.current, 0) AS current,
    coalesce(went.withdrawn, 0) AS withdrawn, went.withdrawn_file, went.withdrawn_region,
    went.withdrawn_indicator, coalesce(wiped.erased, 0) AS erased
FROM commits AS c
LEFT JOIN imports AS i ON i.revision = c.revision
LEFT JOIN came ON came.revision = c.revision
LEFT JOIN went ON went.revision = c.revision
LEFT JOIN wiped ON wiped.revision = c.revision
ORDER BY c.revision DESC
