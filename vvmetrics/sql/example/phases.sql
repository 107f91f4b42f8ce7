-- Made-up phases: from the year before an action begins, a step further about every other year; here and
-- there an area lags behind.
INSERT INTO phases
WITH
lagging AS ( -- the last area of every third region and action that is heard of
    SELECT p.*, a.id AS area
    FROM pairs AS p
    JOIN areas AS a ON a.region = p.region
    WHERE p.turn % 3 = 0 AND (SELECT count(*) FROM areas AS other WHERE other.region = p.region) > 1
    QUALIFY a.position = max(a.position) OVER (PARTITION BY p.region, p.action)
),
everywhere AS (
    FROM (SELECT *, NULL AS area, 0 AS behind FROM pairs)
    UNION ALL BY NAME
    FROM (SELECT *, 1 AS behind FROM lagging)
)
SELECT
    'vb-fase-' || lpad((row_number() OVER (ORDER BY region, area, action, year))::VARCHAR, 4, '0'), region,
    area, action, year,
    greatest(1, least(5, 1 + (year - started + 1) // 2) - behind),
    'Voorbeeld: zo ver was de actie in '
        || region_label || coalesce(' (' || area || ')', '') || ' in ' || year || '. Dit is verzonnen.',
    'voorbeeld-' || lpad((1 + (turn + year) % 40)::VARCHAR, 2, '0'), NULL, false, next_revision()
FROM everywhere, range(2019, 2027) AS years (year)
WHERE year >= started - 1 AND silence IS NULL
