-- Log changes. Time does not run back, whatever the clock does: a later revision is never of an earlier moment.
INSERT INTO commits
SELECT g.revision, greatest(g.committed_at, (SELECT max(committed_at) FROM commits)), g.committed_by, g.reason
FROM given AS g
