-- Fill the tally from `cells` and the periods in `kept`: what is known, for each way of asking and year.
INSERT INTO tally
WITH
heard AS NOT MATERIALIZED ( -- the cells that count; gone through twice, which costs less than keeping them
    SELECT own_only, min_plausibility, year, cells.*
    FROM cells
    JOIN kept USING (region, area, partner, indicator, start_year, end_year)
    WHERE asked_for(own, absence, plausibility, own_only, min_plausibility)
),
counted AS (
    SELECT
        own_only, min_plausibility, year, region, indicator, score, answer, plausibility,
        sum(observations) AS n
    FROM heard WHERE absence IS NULL GROUP BY ALL
),
scores AS (
    SELECT
        own_only, min_plausibility, year, region, indicator, min(score) FILTER (2 * below >= total) AS score
    FROM ( -- per level how many at or below it
        SELECT *, sum(n) OVER (way ORDER BY score) AS below, sum(n) OVER way AS total
        FROM counted WHERE score IS NOT NULL
        WINDOW way AS (PARTITION BY own_only, min_plausibility, year, region, indicator)
    )
    GROUP BY ALL
),
plausibilities AS (
    SELECT
        own_only, min_plausibility, year, region, indicator,
        min(plausibility) FILTER (2 * below >= total) AS plausibility,
        list_sort(list(DISTINCT answer) FILTER (answer IS NOT NULL)) AS answers
    FROM (
        SELECT *, sum(n) OVER (way ORDER BY plausibility) AS below, sum(n) OVER way AS total
        FROM counted
        WINDOW way AS (PARTITION BY own_only, min_plausibility, year, region, indicator)
    )
    GROUP BY ALL
),
states AS (
    SELECT
        own_only, min_plausibility, year, region, indicator,
        -- the latest reason; of one period the first in the codebook's order; n/a if nothing else is said
        arg_max(absence, end_year::BIGINT * 1_000_000 + start_year::BIGINT * 100 - a.position)
            FILTER (applies(absence)) AS reason,
        sum(observations) AS observations, bit_or(sources) AS sources, max(end_year) AS newest
    FROM heard LEFT JOIN absences AS a ON a.id = heard.absence GROUP BY ALL
),
ids AS (SELECT list(id ORDER BY id) AS ids FROM sources)
SELECT
    own_only, min_plausibility, year, r.id, i.id,
    CASE WHEN plausibility IS NOT NULL THEN 'known' ELSE coalesce(reason, does_not_apply()) END,
    score, answers, plausibility, observations,
    [ids[n + 1] FOR n IN range(len(ids)) IF get_bit(sources, n::INTEGER) = 1], newest
FROM states
LEFT JOIN scores USING (own_only, min_plausibility, year, region, indicator)
LEFT JOIN plausibilities USING (own_only, min_plausibility, year, region, indicator)
JOIN regions AS r ON r.position = states.region
JOIN indicators AS i ON i.position = states.indicator
CROSS JOIN ids
ORDER BY own_only, min_plausibility, year;
DROP TABLE cells;
