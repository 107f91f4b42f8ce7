-- What was added to a store and refers to what the files of data/ no longer have; there must be none when it
-- is carried over.
WITH
added AS (FROM old.observations WHERE NOT bundled),
there AS (SELECT id FROM observations UNION ALL SELECT id FROM added),
told AS (SELECT id FROM sources UNION ALL SELECT id FROM old.sources WHERE NOT bundled),
lacking AS (
    SELECT id, 'regio' AS what, region AS word FROM added WHERE region NOT IN (SELECT id FROM regions)
    UNION ALL
    SELECT id, 'gebied', area FROM added AS a
    WHERE area IS NOT NULL
        AND region IN (SELECT id FROM regions)
        AND NOT EXISTS (FROM areas WHERE region = a.region AND id = a.area)
    UNION ALL
    SELECT id, 'partner', partner FROM added WHERE partner NOT IN (SELECT id FROM partners)
    UNION ALL
    SELECT id, 'indicator', indicator FROM added WHERE indicator NOT IN (SELECT id FROM indicators)
    UNION ALL
    SELECT a.id, 'schaal bij de indicator', a.scale
    FROM added AS a JOIN indicators AS i ON i.id = a.indicator AND i.scale <> a.scale
    UNION ALL
    SELECT id, 'niveau', score::VARCHAR FROM added AS a
    WHERE score IS NOT NULL
        AND scale IN (SELECT scale FROM indicators)
        AND NOT EXISTS (FROM levels WHERE scale = a.scale AND value = a.score)
    UNION ALL
    SELECT id, 'reden van niet weten', absence FROM added WHERE absence NOT IN (SELECT id FROM absences)
    UNION ALL
    SELECT id, 'bron', source FROM added WHERE source NOT IN (FROM told)
)
SELECT format('waarneming {}: {} “{}” bestaat niet meer.', id, what, word) AS problem FROM lacking
UNION ALL
SELECT format('waarneming {}: vervangt “{}”, en die bestaat niet meer.', id, supersedes)
FROM added WHERE supersedes NOT IN (FROM there)
UNION ALL
SELECT format('fase {}: bron, regio of verbeteractie bestaat niet meer.', id) FROM old.phases
WHERE NOT bundled
    AND (
        source NOT IN (FROM told)
        OR region NOT IN (SELECT id FROM regions)
        OR action NOT IN (SELECT id FROM actions)
    )
ORDER BY ALL
