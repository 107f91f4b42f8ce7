-- Take the free texts from the given observations; where a finding stood, or the schema wants a text, words
-- that say so.
UPDATE observations
SET
    finding = CASE WHEN finding IS NOT NULL THEN g.text END,
    answer = CASE WHEN score IS NULL AND answer IS NOT NULL THEN g.text END,
    locator = NULL,
    recorded_by = g.text
FROM given AS g
WHERE g.observation = observations.id
