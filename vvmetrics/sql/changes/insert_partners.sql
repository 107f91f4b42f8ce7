-- Store the given partners.
INSERT INTO partners
SELECT id, position, label FROM given
