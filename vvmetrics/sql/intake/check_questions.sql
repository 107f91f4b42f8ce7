-- Rows that were handed in that may be right but ask for a second look, as place, field, rule, found and
-- scope. given: rows of resolve_given; alone: of which scales one partner gives at most which level. Of a row
-- about nothing known only a formula is asked.
WITH
rows_given AS MATERIALIZED (
    SELECT
        place, partner, indicator, scale, typed_score, score, answer, typed_absence, plausibility, finding,
        source, formulas
    FROM given
),
cells AS ( -- of rows with a formula
    SELECT
        place, typed_region AS region, typed_action AS action, typed_indicator AS indicator,
        typed_area AS area, typed_partner AS partner, typed_start_year AS start_year,
        typed_end_year AS end_year, typed_score AS score, answer, typed_absence AS absence,
        typed_plausibility AS plausibility, finding, source, locator, recorded_by
    FROM given WHERE formulas <> ''
),
asked AS (
    SELECT
        g.place, 'score' AS field, 'alone' AS rule, g.typed_score AS found,
        concat_ws(' ', a.most, g.scale) AS scope
    FROM rows_given AS g JOIN alone AS a ON a.scale = g.scale
    WHERE g.partner IS NOT NULL AND g.score > a.most
    UNION ALL
    SELECT place, 'finding', 'no-finding', '', '' FROM rows_given
    WHERE indicator IS NOT NULL
        AND typed_absence = ''
        AND finding IS NULL
        AND (typed_score <> '' OR answer IS NOT NULL)
    UNION ALL
    SELECT place, 'source', 'no-source', '', '' FROM rows_given
    WHERE
        indicator IS NOT NULL
        AND plausibility = (SELECT max(p.level) FROM plausibilities AS p)
        AND source IS NULL
        AND typed_absence = ''
    UNION ALL
    SELECT place, 'answer', 'answer-only', answer, scale FROM rows_given
    WHERE typed_score = '' AND answer IS NOT NULL AND scale IN (SELECT l.scale FROM levels AS l)
    UNION ALL -- a formula that gives nothing, or whose value was not stored, is an empty cell
    SELECT f.place, f.field, 'formula', v.found, ''
    FROM (
        SELECT place, unnest(string_split(formulas, ',')) AS field FROM rows_given WHERE formulas <> ''
    ) AS f
    JOIN (UNPIVOT cells ON COLUMNS(* EXCLUDE (place)) INTO NAME field VALUE found) AS v
        ON v.place = f.place AND v.field = f.field
    WHERE v.found <> ''
)
SELECT place, field, rule, found, scope FROM asked ORDER BY place, field, rule
