-- Store the given indicators.
INSERT INTO indicators
SELECT id, position, label, action, element, scale, question, description FROM given
