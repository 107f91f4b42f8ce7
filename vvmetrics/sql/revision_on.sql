-- The last change that was done by a moment (none: 0), and when the first one was.
SELECT coalesce(max(revision) FILTER (committed_at <= $moment), 0) AS revision, min(committed_at) AS first_at
FROM commits
