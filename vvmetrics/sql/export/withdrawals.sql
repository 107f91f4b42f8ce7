-- Every observation that was withdrawn, with when, by whom (a role) and why.
SELECT
    -- id: the observation that was withdrawn, or of which the texts were erased
    w.observation,
    -- number: which change of the database it was: 1 is the first build, each change is one more
    w.revision,
    -- `2026-11-24T09:30:00`: when the change was done, in UTC
    c.committed_at AS withdrawn_at,
    -- text: the role of who did it
    c.committed_by AS withdrawn_by,
    -- text: why
    c.reason
FROM withdrawals AS w
JOIN commits AS c ON c.revision = w.revision
ORDER BY w.revision, w.observation
