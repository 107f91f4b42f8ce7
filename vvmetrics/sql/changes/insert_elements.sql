-- Store the given elements.
INSERT INTO elements
SELECT id, position, label FROM given
