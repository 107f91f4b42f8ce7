-- Definitions as tables, so that the keys of the observations can refuse what is not defined.

-- One row: is this store real or made-up ('echt' or 'voorbeeld')? For life; sources of the other nature break
-- a key.
CREATE TABLE store_nature (
    nature VARCHAR PRIMARY KEY CHECK (nature IN ('echt', 'voorbeeld')),
    schema_version INTEGER NOT NULL,
    bundle VARCHAR NOT NULL -- digest of the bundled files that this store was built from
);

CREATE TABLE commits (
    revision INTEGER PRIMARY KEY,
    committed_at TIMESTAMP NOT NULL,
    committed_by VARCHAR NOT NULL,
    reason VARCHAR NOT NULL
);

CREATE TABLE regions (
    id VARCHAR PRIMARY KEY, position INTEGER NOT NULL, label VARCHAR NOT NULL, code VARCHAR NOT NULL UNIQUE
);
CREATE TABLE areas (
    region VARCHAR NOT NULL REFERENCES regions (id),
    id VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    label VARCHAR NOT NULL,
    cbs_code VARCHAR NOT NULL,
    PRIMARY KEY (region, id)
);
CREATE TABLE partners (id VARCHAR PRIMARY KEY, position INTEGER NOT NULL, label VARCHAR NOT NULL);
CREATE TABLE actions (id VARCHAR PRIMARY KEY, position INTEGER NOT NULL, label VARCHAR NOT NULL);
CREATE TABLE elements (id VARCHAR PRIMARY KEY, position INTEGER NOT NULL, label VARCHAR NOT NULL);
CREATE TABLE absences (
    id VARCHAR PRIMARY KEY, position INTEGER NOT NULL, label VARCHAR NOT NULL, askable BOOLEAN NOT NULL
);
CREATE TABLE levels (
    scale VARCHAR NOT NULL, value TINYINT NOT NULL, label VARCHAR NOT NULL, PRIMARY KEY (scale, value)
);
CREATE TABLE plausibilities (level TINYINT PRIMARY KEY);
CREATE TABLE stages (level TINYINT PRIMARY KEY); -- how far an action can be

CREATE TABLE indicators (
    id VARCHAR PRIMARY KEY,
    position INTEGER NOT NULL,
    label VARCHAR NOT NULL,
    action VARCHAR NOT NULL REFERENCES actions (id),
    element VARCHAR NOT NULL REFERENCES elements (id),
    scale VARCHAR NOT NULL,
    question VARCHAR NOT NULL,
    description VARCHAR NOT NULL,
    UNIQUE (id, scale)
);

CREATE TABLE source_kinds (
    id VARCHAR NOT NULL,
    nature VARCHAR NOT NULL CHECK (nature IN ('echt', 'voorbeeld')),
    own BOOLEAN NOT NULL,
    PRIMARY KEY (id, nature)
);
