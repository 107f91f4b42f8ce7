-- The index to search: texts, the words in them, and where findings stand. Rebuilt in the transaction of
-- every change (fill_search.sql). DuckDB's own index (PRAGMA create_fts_index) can't be: it changes a
-- setting, and a store that is open has its settings locked.
CREATE TABLE search_texts (
    id INTEGER NOT NULL,
    kind VARCHAR NOT NULL CHECK (kind IN ('bevinding', 'indicator', 'bron')),
    subject VARCHAR, -- the id of an indicator or a source
    title VARCHAR, -- of a finding the answer
    text VARCHAR NOT NULL,
    length INTEGER NOT NULL -- in words
);
CREATE TABLE search_words (
    text INTEGER NOT NULL,
    word VARCHAR NOT NULL, -- as it is written
    plain VARCHAR NOT NULL, -- in lower case, without accents
    stem VARCHAR NOT NULL,
    occurrences INTEGER NOT NULL
);
-- of findings, once for all current observations that say the same as surely of the same
CREATE TABLE search_places (
    text INTEGER NOT NULL,
    region VARCHAR NOT NULL,
    action VARCHAR NOT NULL,
    indicator VARCHAR, -- none: the finding is about the phase
    own BOOLEAN NOT NULL,
    plausibility TINYINT,
    start_year SMALLINT NOT NULL,
    end_year SMALLINT NOT NULL,
    first_source VARCHAR NOT NULL, -- in the order of their ids
    last_source VARCHAR NOT NULL
);
