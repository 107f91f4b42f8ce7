-- Keep what was added to a store of before rows carried their revision; all that is sure is that they were
-- there at its last one.
UPDATE sources SET revision = (SELECT max(revision) FROM old.commits)
WHERE id IN (SELECT id FROM old.sources);
UPDATE observations SET revision = (SELECT max(revision) FROM old.commits)
WHERE id IN (SELECT id FROM old.observations);
UPDATE phases SET revision = (SELECT max(revision) FROM old.commits) WHERE id IN (SELECT id FROM old.phases);
INSERT OR IGNORE INTO sources BY NAME
SELECT COLUMNS(name -> name <> 'revision'), (SELECT max(revision) FROM old.commits) AS revision
FROM old.sources WHERE NOT bundled;
INSERT INTO observations BY NAME
SELECT COLUMNS(name -> name <> 'revision'), (SELECT max(revision) FROM old.commits) AS revision
FROM old.observations WHERE NOT bundled;
INSERT INTO phases BY NAME
SELECT COLUMNS(name -> name <> 'revision'), (SELECT max(revision) FROM old.commits) AS revision
FROM old.phases WHERE NOT bundled;
