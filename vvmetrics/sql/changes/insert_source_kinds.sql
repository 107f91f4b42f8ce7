-- Store the given source kinds.
INSERT INTO source_kinds
SELECT id, nature, own FROM given
