-- Make the index anew: each text once, however many observations carry it.
DELETE FROM search_texts;
DELETE FROM search_words;
DELETE FROM search_places;

INSERT INTO search_texts
WITH texts (kind, subject, title, text) AS (
    SELECT DISTINCT 'bevinding', NULL, answer, finding FROM observations WHERE finding IS NOT NULL
    UNION
    SELECT 'bevinding', NULL, NULL, finding FROM phases
    UNION ALL
    SELECT 'indicator', id, label, concat_ws(' ', question, description) FROM indicators
    UNION ALL
    SELECT 'bron', id, label, concat_ws(' · ', publisher, year, note) FROM sources
)
SELECT
    row_number() OVER (ORDER BY kind, subject, text, title), kind, subject, title, text,
    len(words_in(concat_ws(' ', title, text)))
FROM texts;

INSERT INTO search_words
SELECT id, word, plain_word(word), word_stem(plain_word(word)), count(*)
FROM (SELECT id, unnest(words_in(concat_ws(' ', title, text))) AS word FROM search_texts)
GROUP BY id, word;

-- Grouped by whole numbers: a third of the time of words, which counts at ten million observations.
INSERT INTO search_places
WITH
findings AS (FROM search_texts WHERE kind = 'bevinding'),
origins AS (
    SELECT s.id, k.own, row_number() OVER (ORDER BY s.id) AS position
    FROM sources AS s JOIN source_kinds AS k ON k.id = s.kind AND k.nature = s.nature
),
said AS (
    SELECT
        f.id AS text, r.position AS region, i.position AS indicator, o.own, b.plausibility,
        min(b.start_year) AS start_year, max(b.end_year) AS end_year, min(o.position) AS first_source,
        max(o.position) AS last_source
    FROM current_observations AS b
    JOIN findings AS f ON f.text = b.finding AND f.title IS NOT DISTINCT FROM b.answer
    JOIN regions AS r ON r.id = b.region
    JOIN indicators AS i ON i.id = b.indicator
    JOIN origins AS o ON o.id = b.source
    GROUP BY ALL
)
SELECT s.text, r.id, i.action, i.id, s.own, s.plausibility, s.start_year, s.end_year, a.id, z.id
FROM said AS s
JOIN regions AS r ON r.position = s.region
JOIN indicators AS i ON i.position = s.indicator
JOIN origins AS a ON a.position = s.first_source
JOIN origins AS z ON z.position = s.last_source
UNION ALL
SELECT f.id, p.region, p.action, NULL, o.own, NULL, p.year, p.year, p.source, p.source
FROM phases AS p
JOIN findings AS f ON f.text = p.finding AND f.title IS NULL
JOIN origins AS o ON o.id = p.source;
