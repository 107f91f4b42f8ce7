-- Keep what was added to the store by other ways than the bundled files. A bundled row that was there already
-- keeps its revision, so that the store can still be asked as it was known before.
UPDATE sources SET revision = o.revision FROM old.sources AS o WHERE o.id = sources.id;
UPDATE observations SET revision = o.revision FROM old.observations AS o WHERE o.id = observations.id;
UPDATE phases SET revision = o.revision FROM old.phases AS o WHERE o.id = phases.id;
INSERT OR IGNORE INTO sources FROM old.sources WHERE NOT bundled;
INSERT INTO observations FROM old.observations WHERE NOT bundled;
INSERT INTO phases FROM old.phases WHERE NOT bundled;
INSERT INTO imports FROM old.imports;
INSERT INTO withdrawals FROM old.withdrawals;
INSERT INTO erasures FROM old.erasures;
