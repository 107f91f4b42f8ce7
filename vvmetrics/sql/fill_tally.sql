-- Fill the tally from `kept`: what is known per region and indicator, for each way of asking and year.
INSERT INTO tally
WITH
counted AS ( -- per level how many, and how many at or below it
    SELECT own_only, min_plausibility, year, region, indicator, score, plausibility, sum(observations) AS n
    FROM kept WHERE known GROUP BY ALL
),
scores AS (
    SELECT own_only, min_plausibility, year, region, indicator, min(score) FILTER (2 * below >= total) AS score
    FROM (
        SELECT *, sum(n) OVER (way ORDER BY score) AS below, sum(n) OVER way AS total
        FROM counted WHERE score IS NOT NULL
        WINDOW way AS (PARTITION BY own_only, min_plausibility, year, region, indicator)
    )
    GROUP BY ALL
),
plausibilities AS (
    SELECT own_only, min_plausibility, year, region, indicator, min(plausibility) FILTER (2 * below >= total) AS plausibility
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
        bool_or(known) AS any_known,
        -- the latest reason; of the same period the first in the codebook's order; n/a only if nothing else is said
        arg_max(kept.absence, kept.end_year::BIGINT * 1_000_000 + kept.start_year::BIGINT * 100 - a.position)
            FILTER (kept.absence <> 'niet_van_toepassing') AS reason,
        sum(observations) AS observations,
        list_sort(list_distinct(flatten(list(sources)))) AS sources,
        list_sort(list_distinct(flatten(list(answers) FILTER (answers IS NOT NULL)))) AS answers,
        max(end_year) AS newest
    FROM kept LEFT JOIN absences AS a ON a.id = kept.absence
    GROUP BY ALL
)
SELECT
    own_only, min_plausibility, year, region, indicator,
    CASE WHEN any_known THEN 'known' ELSE coalesce(reason, 'niet_van_toepassing') END,
    scores.score, CASE WHEN any_known THEN answers END, plausibilities.plausibility, observations, sources, newest
FROM states
LEFT JOIN scores USING (own_only, min_plausibility, year, region, indicator)
LEFT JOIN plausibilities USING (own_only, min_plausibility, year, region, indicator)
ORDER BY own_only, min_plausibility, year
