-- Made-up observations, one for each number up to $rows; every choice is drawn from the number and the seed.
-- Every fifth speaks of the same as the one before it: another source on the same unit and period, that may
-- disagree.
INSERT INTO observations
WITH
indicators_of AS (SELECT i.*, row_number() OVER (ORDER BY position) - 1 AS turn FROM indicators AS i),
regions_of AS (SELECT id, row_number() OVER (ORDER BY position) - 1 AS turn FROM regions),
areas_of AS (SELECT region, list(id ORDER BY position) AS ids FROM areas GROUP BY region),
partners_of AS (SELECT list(id ORDER BY position) AS ids FROM partners),
sizes AS (SELECT (SELECT count(*) FROM indicators) AS indicators, (SELECT count(*) FROM regions) AS regions),
numbers AS (
    SELECT
        n, same, draw(same, $seed, 10, indicators) AS indicator_turn,
        draw(same, $seed, 11, regions) AS region_turn
    FROM (SELECT n, CASE WHEN n % 5 = 0 THEN n - 1 ELSE n END AS same FROM range(1, $rows + 1) AS r (n)),
        sizes
),
drawn AS (
    SELECT
        n, i.id AS indicator, i.label, i.scale, p.* EXCLUDE (action, turn),
        2019 + draw(same, $seed, 12, 8) AS year,
        draw(same, $seed, 13, 5) = 0 AS two_years,
        CASE WHEN draw(same, $seed, 14, 10) < 2 THEN a.ids[1 + draw(same, $seed, 15, len(a.ids))] END AS area,
        CASE
            WHEN draw(same, $seed, 16, 10) < 4 THEN q.ids[1 + draw(same, $seed, 17, len(q.ids))]
        END AS partner,
        draw(n, $seed, 18, 1000) / 1000 AS luck, draw(n, $seed, 19, 1000) / 1000 - 0.5 AS noise,
        draw(n, $seed, 20, 1000000) AS choice
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
        example_absence(scale, silence, effort_hidden, value_unseen, year, started, luck) AS absence,
        example_level(scale, effort, burden, gain, year, started, noise) AS level
    FROM drawn
)
SELECT
    'vb-' || lpad(n::VARCHAR, 8, '0'), region, area, partner, indicator, scale,
    CASE WHEN two_years THEN year - 1 ELSE year END, year,
    CASE WHEN absence IS NULL THEN level END,
    CASE WHEN absence IS NULL AND level IS NULL THEN example_answer(label, choice) END,
    absence,
    CASE WHEN absence IS NULL THEN example_within(1, 4, 0.8 + 2.6 * proof + 0.12 * age + 1.6 * noise) END,
    example_finding(
        example_voice(partner, region_label),
        CASE WHEN absence IS NULL THEN example_seen(scale, level, choice) ELSE example_unseen(absence) END,
        choice
    ),
    'voorbeeld-' || lpad((1 + choice % 40)::VARCHAR, 2, '0'), 'p. ' || (1 + choice % 30),
    TIMESTAMP '2026-01-15 09:00:00', 'voorbeeldmaker', NULL, false, next_revision()
FROM judged
