-- What pages read: per region and indicator what is known at the end of a year, for each way of asking.
-- Rebuilt in the transaction of every change (fill_tally.sql), so that a question costs the same however many
-- observations there are.
CREATE TABLE tally (
    own_only BOOLEAN NOT NULL,
    min_plausibility TINYINT NOT NULL,
    year SMALLINT NOT NULL,
    region VARCHAR NOT NULL,
    indicator VARCHAR NOT NULL,
    status VARCHAR NOT NULL, -- 'known' or the id of an absence
    score TINYINT,
    answers VARCHAR[],
    plausibility TINYINT,
    observations INTEGER NOT NULL,
    sources VARCHAR[] NOT NULL,
    newest SMALLINT NOT NULL
);
CREATE TABLE tally_years (year SMALLINT PRIMARY KEY);
