-- What happened to the observations besides being added, and which of them are current. The line of a
-- revision in commits says who, when and why; it is written last, at the moment that the change is done, so
-- these tables can't refer to it by a key.
CREATE TABLE imports (
    revision INTEGER PRIMARY KEY,
    file VARCHAR NOT NULL CHECK (length(file) > 0),
    digest VARCHAR NOT NULL CHECK (length(digest) > 0), -- of the content of the file
    region VARCHAR NOT NULL REFERENCES regions (id),
    source VARCHAR NOT NULL REFERENCES sources (id),
    new INTEGER NOT NULL CHECK (new >= 0),
    replaced INTEGER NOT NULL CHECK (replaced >= 0),
    unchanged INTEGER NOT NULL CHECK (unchanged >= 0)
);
-- No key to observations: DuckDB refuses to change a row that a key of another table refers to, also its
-- texts (see withdrawn_and_gone.sql).
CREATE TABLE withdrawals (observation VARCHAR PRIMARY KEY, revision INTEGER NOT NULL);
CREATE TABLE erasures (observation VARCHAR PRIMARY KEY, revision INTEGER NOT NULL);

CREATE MACRO next_revision() AS (SELECT coalesce(max(revision), 0) + 1 FROM commits);

-- Current is what was not withdrawn and has no successor, or successor of a successor, that was not
-- withdrawn.
CREATE VIEW current_observations AS
WITH RECURSIVE
withdrawn AS MATERIALIZED (
    SELECT o.id, o.supersedes FROM observations AS o JOIN withdrawals AS w ON w.observation = o.id
),
superseded (id) AS ( -- by one that stands; through those that were withdrawn on to the ones before them
    SELECT supersedes FROM observations WHERE supersedes IS NOT NULL AND id NOT IN (SELECT id FROM withdrawn)
    UNION
    SELECT w.supersedes FROM withdrawn AS w JOIN superseded AS s ON s.id = w.id WHERE w.supersedes IS NOT NULL
)
FROM observations
WHERE id NOT IN (SELECT id FROM withdrawn) AND id NOT IN (SELECT id FROM superseded);
