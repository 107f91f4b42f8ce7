-- Store the given absences.
INSERT INTO absences
SELECT id, position, label FROM given
