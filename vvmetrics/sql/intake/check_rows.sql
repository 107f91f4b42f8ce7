-- Where rows that were handed in break a rule of the codebook by themselves, as place, field, rule, found and
-- scope (a region: which one). given: rows of resolve_given. Judged is what has a level or an answer,
-- whatever was typed there.
WITH
rows_given AS MATERIALIZED (
    SELECT
        place, typed_region, region, typed_indicator, typed_start_year, start_year, typed_end_year, end_year,
        typed_absence, answer,
        typed_plausibility, typed_score <> '' OR answer IS NOT NULL AS judged, typed_absence <> '' AS absent,
        coalesce(scale NOT IN (SELECT l.scale FROM levels AS l), false) AS in_words
    FROM given
),
broken AS (
    SELECT place, 'indicator' AS field, 'empty' AS rule, '' AS found, '' AS scope
    FROM rows_given WHERE typed_indicator = ''
    UNION ALL
    SELECT place, 'end_year', 'empty', '', '' FROM rows_given WHERE typed_end_year = ''
    UNION ALL
    SELECT place, 'region', 'other-region', typed_region, region FROM rows_given WHERE region <> $region
    UNION ALL
    SELECT place, 'start_year', 'period', typed_start_year || '–' || typed_end_year, ''
    FROM rows_given WHERE start_year > end_year
    UNION ALL
    SELECT place, 'absence', 'both', typed_absence, '' FROM rows_given WHERE judged AND absent
    UNION ALL -- without an indicator it is no answer but a remark
    SELECT place, CASE WHEN in_words THEN 'answer' ELSE 'score' END, 'neither', '', ''
    FROM rows_given WHERE NOT judged AND NOT absent AND typed_indicator <> ''
    UNION ALL
    SELECT place, 'plausibility', 'plausibility-missing', '', ''
    FROM rows_given WHERE judged AND NOT absent AND typed_plausibility = ''
    UNION ALL
    SELECT place, 'plausibility', 'plausibility-extra', typed_plausibility, '' FROM rows_given
    WHERE absent AND NOT judged AND typed_plausibility <> ''
    UNION ALL
    SELECT place, 'answer', 'answer-long', answer, CAST(length(answer) AS VARCHAR)
    FROM rows_given WHERE length(answer) > $longest
)
SELECT place, field, rule, found, scope FROM broken ORDER BY place, field, rule
