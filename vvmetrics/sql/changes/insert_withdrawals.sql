-- Withdraw observations.
INSERT INTO withdrawals
SELECT g.observation, g.revision
FROM given AS g
