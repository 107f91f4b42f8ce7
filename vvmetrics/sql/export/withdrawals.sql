-- Every observation that was withdrawn, with when, by whom (a role) and why.
SELECT w.observation, w.revision, c.committed_at AS withdrawn_at, c.committed_by AS withdrawn_by, c.reason
FROM withdrawals AS w
JOIN commits AS c ON c.revision = w.revision
ORDER BY w.revision, w.observation
