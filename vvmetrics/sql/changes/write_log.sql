-- Log a change. Time does not run back, whatever the clock does: a later revision is never of an earlier
-- moment.
INSERT INTO commits
SELECT next_revision(), greatest($at, (SELECT max(committed_at) FROM commits)), $by, $reason
