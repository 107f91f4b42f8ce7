-- The last change that was done by a moment (0: none, or none that a row is known to be from), and when there
-- first was something. A store of before rows carried their revision knows of its rows only that they were
-- there at its last one.
WITH since AS (
    SELECT coalesce(min(revision), 1) AS revision
    FROM (
        SELECT revision FROM sources
        UNION ALL
        SELECT revision FROM observations
        UNION ALL
        SELECT revision FROM phases
    )
),
done AS (SELECT c.* FROM commits AS c JOIN since ON c.revision >= since.revision)
SELECT coalesce(max(revision) FILTER (committed_at <= $moment), 0) AS revision, min(committed_at) AS first_at
FROM done
