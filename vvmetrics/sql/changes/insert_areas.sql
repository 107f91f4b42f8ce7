-- Store the given areas.
INSERT INTO areas
SELECT region, id, position, label, cbs_code FROM given
