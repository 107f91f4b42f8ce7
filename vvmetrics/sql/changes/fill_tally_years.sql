-- The years in which a current observation ends: in between nothing changes.
INSERT INTO tally_years
SELECT DISTINCT end_year
FROM current_observations
