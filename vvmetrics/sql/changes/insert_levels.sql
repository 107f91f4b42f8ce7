-- Store the given levels.
INSERT INTO levels
SELECT scale, value, label FROM given
