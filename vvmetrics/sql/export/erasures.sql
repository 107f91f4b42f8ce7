-- Every observation of which the texts were erased, with when, by whom (a role) and why.
SELECT e.observation, e.revision, c.committed_at AS erased_at, c.committed_by AS erased_by, c.reason
FROM erasures AS e
JOIN commits AS c ON c.revision = e.revision
ORDER BY e.revision, e.observation
