-- Levels that were handed in and differ two or more from the newest one before of the same unit, in the store
-- or in the file, as place, field, rule, found (NULL) and scope (from what and when, to what, on which
-- scale). given: place, ids of the unit, years and level (score) of all rows.
WITH
levels_given AS (
    SELECT place, region, area, partner, indicator, start_year, end_year, score
    FROM given WHERE score IS NOT NULL
),
all_levels AS (
    SELECT NULL AS place, region, area, partner, indicator, start_year, end_year, score
    FROM current_observations WHERE score IS NOT NULL AND region IN (SELECT g.region FROM levels_given AS g)
    UNION ALL
    SELECT place, region, area, partner, indicator, start_year, end_year, score FROM levels_given
),
beside AS ( -- of one period what is handed in now, as it replaces what is known
    SELECT
        place, indicator, score,
        arg_max(
            {'year': end_year, 'score': score}, (end_year, start_year, place IS NOT NULL)
        ) OVER before AS newest
    FROM all_levels
    WINDOW before AS (
        PARTITION BY region, area, partner, indicator
        ORDER BY end_year
        RANGE BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    )
)
SELECT
    b.place, 'score' AS field, 'jump' AS rule, CAST(NULL AS VARCHAR) AS found,
    concat_ws(' ', b.newest.score, b.newest.year, b.score, i.scale) AS scope
FROM beside AS b
JOIN indicators AS i ON i.id = b.indicator
WHERE b.place IS NOT NULL AND abs(b.score - b.newest.score) >= 2
ORDER BY b.place
