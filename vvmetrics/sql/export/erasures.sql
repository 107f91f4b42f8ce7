-- Every observation of which the texts were erased, with when, by whom (a role) and why.
SELECT
    -- id: the observation that was withdrawn, or of which the texts were erased
    e.observation,
    -- number: which change of the database it was: 1 is the first build, each change is one more
    e.revision,
    -- `2026-11-24T09:30:00`: when the change was done, in UTC
    c.committed_at AS erased_at,
    -- text: the role of who did it
    c.committed_by AS erased_by,
    -- text: why
    c.reason
FROM erasures AS e
JOIN commits AS c ON c.revision = e.revision
ORDER BY e.revision, e.observation
