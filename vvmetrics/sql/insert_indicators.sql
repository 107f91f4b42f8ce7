-- Store the given indicators.
INSERT INTO indicators
SELECT id, position, label, action, element, scale FROM given
