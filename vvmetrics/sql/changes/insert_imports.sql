-- Log files that were handed in.
INSERT INTO imports
SELECT g.revision, g.file, g.digest, g.region, g.source, g.new, g.replaced, g.unchanged
FROM given AS g
