-- Forget what was counted.
DELETE FROM tally;
DELETE FROM tally_years;
