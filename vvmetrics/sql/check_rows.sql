-- Where rows that were handed in break a rule of the codebook, as place, field, rule, found and scope ('').
-- given: rows of resolve_given. Judged is what has a level or an answer, whatever was typed there.
WITH
rows_given AS (SELECT *, typed_score <> '' OR answer IS NOT NULL AS judged, typed_absence <> '' AS absent FROM given),
broken AS (
    SELECT place, 'indicator' AS field, 'empty' AS rule, '' AS found FROM rows_given WHERE typed_indicator = ''
    UNION ALL
    SELECT place, 'end_year', 'empty', '' FROM rows_given WHERE typed_end_year = ''
    UNION ALL
    SELECT place, 'region', 'other-region', typed_region FROM rows_given WHERE region <> $region
    UNION ALL
    SELECT place, 'start_year', 'period', typed_start_year || '–' || typed_end_year FROM rows_given WHERE start_year > end_year
    UNION ALL
    SELECT place, 'absence', 'both', typed_absence FROM rows_given WHERE judged AND absent
    UNION ALL
    SELECT place, CASE WHEN scale IS NULL OR scale IN (SELECT scale FROM levels) THEN 'score' ELSE 'answer' END, 'neither', ''
    FROM rows_given WHERE NOT judged AND NOT absent
    UNION ALL
    SELECT place, 'plausibility', 'plausibility-missing', '' FROM rows_given WHERE judged AND NOT absent AND typed_plausibility = ''
    UNION ALL
    SELECT place, 'plausibility', 'plausibility-extra', typed_plausibility FROM rows_given WHERE absent AND NOT judged AND typed_plausibility <> ''
    UNION ALL
    SELECT place, 'answer', 'answer-long', answer FROM rows_given WHERE length(answer) > $longest
    UNION ALL
    SELECT place, 'indicator', 'duplicate', CAST(first_row AS VARCHAR) || CASE WHEN first_sheet = sheet THEN '' ELSE ' van blad ' || first_sheet END
    FROM (
        SELECT
            place, sheet, row_number() OVER unit AS number,
            first(row) OVER unit AS first_row, first(sheet) OVER unit AS first_sheet
        FROM rows_given
        WHERE indicator IS NOT NULL AND end_year IS NOT NULL AND (typed_area = '' OR area IS NOT NULL)
            AND (typed_partner = '' OR partner IS NOT NULL)
        WINDOW unit AS (PARTITION BY region, area, partner, indicator, start_year, end_year ORDER BY place)
    )
    WHERE number > 1
)
SELECT place, field, rule, found, '' AS scope FROM broken ORDER BY place, field, rule
