-- Made-up observations, one for each number up to $rows; every choice is drawn from the number and the seed.
-- Hashed twice: a hash of several values only mixes the last one in, so that draws would go together.
INSERT INTO observations
WITH
indicators_of AS (SELECT i.*, row_number() OVER (ORDER BY position) - 1 AS turn FROM indicators AS i),
regions_of AS (SELECT id, row_number() OVER (ORDER BY position) - 1 AS turn FROM regions),
areas_of AS (SELECT region, list(id ORDER BY position) AS ids FROM areas GROUP BY region),
partners_of AS (SELECT list(id ORDER BY position) AS ids FROM partners),
sizes AS (SELECT (SELECT count(*) FROM indicators) AS indicators, (SELECT count(*) FROM regions) AS regions),
numbers AS (
    SELECT n, (hash(hash(n, $seed, 10)) % indicators)::BIGINT AS indicator_turn, (hash(hash(n, $seed, 11)) % regions)::BIGINT AS region_turn
    FROM range(1, $rows + 1) AS r (n), sizes
),
drawn AS (
    SELECT
        n, i.id AS indicator, i.label, i.scale, p.region, p.region_label, p.started, p.effort, p.burden, p.gain, p.proof, p.silence,
        2019 + (hash(hash(n, $seed, 12)) % 8)::BIGINT AS year,
        hash(hash(n, $seed, 13)) % 5 = 0 AS two_years,
        CASE WHEN hash(hash(n, $seed, 14)) % 10 < 3 THEN a.ids[1 + (hash(hash(n, $seed, 15)) % len(a.ids))::BIGINT] END AS area,
        CASE WHEN hash(hash(n, $seed, 16)) % 10 < 6 THEN q.ids[1 + (hash(hash(n, $seed, 17)) % len(q.ids))::BIGINT] END AS partner,
        (hash(hash(n, $seed, 18)) % 1000) / 1000 AS luck, (hash(hash(n, $seed, 19)) % 1000) / 1000 - 0.5 AS noise,
        (hash(hash(n, $seed, 20)) % 1000000)::BIGINT AS choice
    FROM numbers
    JOIN indicators_of AS i ON i.turn = indicator_turn
    JOIN regions_of AS r ON r.turn = region_turn
    JOIN pairs AS p ON p.region = r.id AND p.action = i.action
    JOIN areas_of AS a ON a.region = r.id
    CROSS JOIN partners_of AS q
),
judged AS (
    SELECT
        *, greatest(year - started, 0) AS age,
        CASE
            WHEN year < started THEN 'niet_gestart'
            WHEN silence IS NOT NULL AND luck < 0.97 THEN silence
            WHEN luck < 0.08 THEN 'geen_zicht'
            WHEN luck < 0.18 THEN 'niet_gevonden'
            WHEN luck < 0.21 THEN 'niet_van_toepassing'
            WHEN luck < 0.23 THEN 'vertrouwelijk'
        END AS absence,
        CASE scale
            WHEN 'ontwikkelinspanning' THEN greatest(0, least(4, round(0.5 + 3.4 * effort + 2.2 * noise)))
            WHEN 'meerwerk' THEN greatest(-2, least(2, round(3.4 * burden - 1.2 - 0.15 * greatest(year - started, 0) + 2 * noise)))
            WHEN 'waarde' THEN greatest(-1, least(3, round(-0.2 + 0.3 * greatest(year - started, 0) * (0.5 + gain) + 1.6 * noise)))
        END::TINYINT AS level
    FROM drawn
)
SELECT
    'vb-' || lpad(n::VARCHAR, 8, '0'), region, area, partner, indicator, scale,
    CASE WHEN two_years THEN year - 1 ELSE year END, year,
    CASE WHEN absence IS NULL THEN level END,
    CASE WHEN absence IS NULL AND level IS NULL THEN example_answer(label, choice) END,
    absence,
    CASE WHEN absence IS NULL THEN greatest(1, least(4, round(0.8 + 2.6 * proof + 0.12 * age + 1.6 * noise))) END,
    CASE WHEN absence IS NULL THEN example_finding(scale, level, region_label, choice) END,
    'voorbeeld-' || lpad((1 + choice % 40)::VARCHAR, 2, '0'), 'p. ' || (1 + choice % 30), TIMESTAMP '2026-01-15 09:00:00', 'voorbeeldmaker', NULL, false
FROM judged
