-- Take the free texts from the given observations; where the schema wants one, or one stood, words that say so.
UPDATE observations
SET
    finding = CASE WHEN finding IS NOT NULL THEN g.text END,
    answer = CASE WHEN score IS NULL AND answer IS NOT NULL THEN g.text END,
    locator = NULL
FROM given AS g
WHERE g.observation = observations.id
