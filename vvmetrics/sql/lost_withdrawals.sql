-- Withdrawals of observations that are not there; there must be none.
SELECT observation FROM withdrawals WHERE observation NOT IN (SELECT id FROM observations) ORDER BY observation
