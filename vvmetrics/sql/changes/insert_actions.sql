-- Store the given actions.
INSERT INTO actions
SELECT id, position, label FROM given
