-- One of so many options (from 0), drawn from a row, the seed and the number of the draw. Hashed twice: a
-- hash of several values only mixes the last one in, so that draws would go together. Unsigned throughout:
-- mixed signs are divided in 128 bits, a hundred times slower.
CREATE OR REPLACE TEMP MACRO draw(of_row, seed, turn, options) AS (
    hash(hash(of_row, seed, turn)) % options::UBIGINT
)::BIGINT;

-- What is made up of each region and action: when it began, what it took, what it brings, and what stays
-- unknown.
CREATE OR REPLACE TEMP TABLE pairs AS
WITH drawn AS (
    SELECT
        r.id AS region, r.label AS region_label, a.id AS action,
        2015 + draw(r.id || a.id, $seed, 1, 9) AS started,
        draw(r.id || a.id, $seed, 2, 1000) / 1000 AS effort,
        draw(r.id || a.id, $seed, 3, 1000) / 1000 AS burden,
        draw(r.id || a.id, $seed, 4, 1000) / 1000 AS gain,
        draw(r.id || a.id, $seed, 5, 1000) / 1000 AS proof,
        row_number() OVER (ORDER BY hash(hash(r.id || a.id, $seed, 6))) AS turn
    FROM regions AS r, actions AS a
)
SELECT
    * REPLACE (CASE WHEN turn <= 3 THEN 2030 ELSE started END AS started), -- three never begin
    CASE -- and of seven more nothing is known, each reason being the main one somewhere
        WHEN turn BETWEEN 4 AND 6 THEN 'niet_gevonden'
        WHEN turn BETWEEN 7 AND 8 THEN 'geen_zicht'
        WHEN turn = 9 THEN 'vertrouwelijk'
        WHEN turn = 10 THEN 'niet_van_toepassing'
    END AS silence,
    turn IN (11, 12) AS effort_hidden, -- and of four more half of the picture
    turn IN (13, 14) AS value_unseen
FROM drawn
