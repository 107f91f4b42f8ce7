-- Sources, observations and phases, each with its revision. Keys and checks refuse what the codebook forbids,
-- in numbers of definitions/codebook.py.
CREATE TABLE sources (
    id VARCHAR PRIMARY KEY,
    label VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    nature VARCHAR NOT NULL REFERENCES store_nature (nature),
    publisher VARCHAR NOT NULL,
    year INTEGER,
    url VARCHAR, note VARCHAR,
    bundled BOOLEAN NOT NULL,
    revision INTEGER NOT NULL,
    FOREIGN KEY (kind, nature) REFERENCES source_kinds (id, nature)
);

CREATE TABLE observations (
    id VARCHAR PRIMARY KEY,
    region VARCHAR NOT NULL REFERENCES regions (id),
    area VARCHAR,
    partner VARCHAR REFERENCES partners (id),
    indicator VARCHAR NOT NULL,
    scale VARCHAR NOT NULL,
    start_year SMALLINT NOT NULL CHECK (start_year BETWEEN {first_year} AND {last_year}),
    end_year SMALLINT NOT NULL CHECK (end_year BETWEEN {first_year} AND {last_year}),
    score TINYINT,
    answer VARCHAR CHECK (length(answer) BETWEEN 1 AND {longest_answer}),
    absence VARCHAR REFERENCES absences (id),
    plausibility TINYINT REFERENCES plausibilities (level),
    finding VARCHAR CHECK (length(finding) > 0),
    source VARCHAR NOT NULL REFERENCES sources (id),
    locator VARCHAR,
    recorded_at TIMESTAMP NOT NULL,
    recorded_by VARCHAR NOT NULL CHECK (length(recorded_by) > 0),
    supersedes VARCHAR CHECK (supersedes <> id), -- more in broken_successions.sql
    bundled BOOLEAN NOT NULL,
    revision INTEGER NOT NULL,
    CHECK (start_year <= end_year),
    CHECK ((score IS NULL AND answer IS NULL) = (absence IS NOT NULL)),
    CHECK ((plausibility IS NULL) = (absence IS NOT NULL)),
    CHECK (absence IS NOT NULL OR finding IS NOT NULL),
    FOREIGN KEY (region, area) REFERENCES areas (region, id),
    FOREIGN KEY (indicator, scale) REFERENCES indicators (id, scale),
    FOREIGN KEY (scale, score) REFERENCES levels (scale, value)
);

CREATE TABLE phases (
    id VARCHAR PRIMARY KEY,
    region VARCHAR NOT NULL REFERENCES regions (id),
    area VARCHAR,
    action VARCHAR NOT NULL REFERENCES actions (id),
    year SMALLINT NOT NULL CHECK (year BETWEEN {first_year} AND {last_year}),
    phase TINYINT NOT NULL REFERENCES stages (level),
    finding VARCHAR NOT NULL CHECK (length(finding) > 0),
    source VARCHAR NOT NULL REFERENCES sources (id),
    locator VARCHAR,
    bundled BOOLEAN NOT NULL,
    revision INTEGER NOT NULL,
    UNIQUE (region, area, action, year, source),
    FOREIGN KEY (region, area) REFERENCES areas (region, id)
);
