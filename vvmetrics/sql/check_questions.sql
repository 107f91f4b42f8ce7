-- Rows that were handed in that may be right but ask for a second look, as place, field, rule, found and scope (of a jump: from what and when).
-- given: rows of resolve_given; alone: of which scales one partner gives at most which level. Of a row about nothing known only a formula is asked.
WITH
rows_given AS MATERIALIZED (
    SELECT
        place, region, area, partner, indicator, end_year, scale, typed_score, score, answer, typed_absence,
        plausibility, finding, source, formulas
    FROM given
),
last_known AS (
    SELECT id, region, area, partner, indicator, end_year, score FROM current_observations WHERE score IS NOT NULL
),
jumps AS (
    SELECT g.place, g.typed_score, arg_max(l.score, (l.end_year, l.id)) AS before, max(l.end_year) AS year, g.score, g.scale
    FROM rows_given AS g
    JOIN last_known AS l
        ON l.region = g.region AND l.area IS NOT DISTINCT FROM g.area AND l.partner IS NOT DISTINCT FROM g.partner
        AND l.indicator = g.indicator AND l.end_year < g.end_year
    WHERE g.score IS NOT NULL
    GROUP BY g.place, g.typed_score, g.score, g.scale
),
asked AS (
    SELECT
        place, 'score' AS field, 'jump' AS rule, typed_score AS found, concat_ws(' ', before, year, score, scale) AS scope
    FROM jumps WHERE abs(score - before) >= 2
    UNION ALL
    SELECT g.place, 'score', 'alone', g.typed_score, concat_ws(' ', a.most, g.scale)
    FROM rows_given AS g JOIN alone AS a ON a.scale = g.scale
    WHERE g.partner IS NOT NULL AND g.score > a.most
    UNION ALL
    SELECT place, 'finding', 'no-finding', '', '' FROM rows_given
    WHERE indicator IS NOT NULL AND typed_absence = '' AND finding IS NULL AND (typed_score <> '' OR answer IS NOT NULL)
    UNION ALL
    SELECT place, 'source', 'no-source', '', '' FROM rows_given
    WHERE indicator IS NOT NULL AND plausibility = 4 AND source IS NULL AND typed_absence = ''
    UNION ALL
    SELECT place, 'answer', 'answer-only', answer, scale FROM rows_given
    WHERE typed_score = '' AND answer IS NOT NULL AND scale IN (SELECT l.scale FROM levels AS l)
    UNION ALL
    SELECT place, split_part(formulas, ',', 1), 'formula', formulas, '' FROM rows_given WHERE formulas <> ''
)
SELECT place, field, rule, found, scope FROM asked ORDER BY place, field, rule
