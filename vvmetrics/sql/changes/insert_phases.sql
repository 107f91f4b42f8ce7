-- Store the given phases.
INSERT INTO phases
SELECT g.id, g.region, g.area, g.action, g.year, g.phase, g.finding, g.source, g.locator, g.bundled, g.revision
FROM given AS g
