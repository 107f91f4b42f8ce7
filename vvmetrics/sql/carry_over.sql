-- Keep what was added to the store by other ways than the bundled files: sources, observations, phases and the log.
INSERT INTO commits FROM old.commits;
INSERT OR IGNORE INTO sources FROM old.sources WHERE NOT bundled;
INSERT INTO observations FROM old.observations WHERE NOT bundled;
INSERT INTO phases FROM old.phases WHERE NOT bundled;
