-- Store the given regions.
INSERT INTO regions
SELECT id, position, label, code FROM given
