-- Log of which observations the texts were erased.
INSERT INTO erasures
SELECT g.observation, g.revision
FROM given AS g
