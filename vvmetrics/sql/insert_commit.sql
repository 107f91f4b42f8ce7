-- Count a change: revision is the number of changes so far.
INSERT INTO commits
SELECT coalesce(max(revision), 0) + 1, $at, $by, $reason FROM commits
