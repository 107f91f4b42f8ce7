-- Words and years in what was handed in that mean nothing, as place, field, rule, found and scope (where it
-- decides what is allowed). given: rows of resolve_given, read once: a frame is turned into a table each time
-- that it is named; $year: the last that can have been seen.
WITH rows_given AS MATERIALIZED (
    SELECT
        place, typed_region, region, typed_action, action, typed_indicator, indicator, of_action, scale,
        typed_area, area, typed_partner, partner, typed_start_year, start_year, typed_end_year, end_year,
        typed_score, score, typed_absence, absence, typed_plausibility, plausibility,
        coalesce(scale NOT IN (SELECT l.scale FROM levels AS l), false) AS in_words,
        indicator IS NULL
            AND action IS NULL
            AND spelled(typed_indicator) IN (SELECT spelled(i.label) FROM indicators AS i) AS of_several
    FROM given
)
SELECT place, field, rule, found, coalesce(scope, '') AS scope
FROM (
    SELECT place, 'region' AS field, 'unknown-word' AS rule, typed_region AS found, '' AS scope
    FROM rows_given WHERE typed_region <> '' AND region IS NULL
    UNION ALL
    SELECT place, 'action', 'unknown-word', typed_action, ''
    FROM rows_given WHERE typed_action <> '' AND action IS NULL
    UNION ALL
    SELECT place, 'indicator', 'unknown-word', typed_indicator, action FROM rows_given
    WHERE typed_indicator <> '' AND indicator IS NULL AND NOT of_several
    UNION ALL -- where an action was typed that is unknown, that is what is wrong
    SELECT place, 'indicator', 'which-action', typed_indicator, ''
    FROM rows_given WHERE of_several AND typed_action = ''
    UNION ALL
    SELECT place, 'action', 'other-action', typed_action, of_action FROM rows_given WHERE action <> of_action
    UNION ALL
    SELECT place, 'area', 'unknown-word', typed_area, region
    FROM rows_given WHERE typed_area <> '' AND area IS NULL AND region IS NOT NULL
    UNION ALL
    SELECT place, 'partner', 'unknown-word', typed_partner, ''
    FROM rows_given WHERE typed_partner <> '' AND partner IS NULL
    UNION ALL
    SELECT place, 'absence', 'unknown-word', typed_absence, ''
    FROM rows_given WHERE typed_absence <> '' AND absence IS NULL
    UNION ALL
    SELECT place, 'plausibility', 'unknown-word', typed_plausibility, ''
    FROM rows_given WHERE typed_plausibility <> '' AND plausibility IS NULL
    UNION ALL
    SELECT place, 'score', CASE WHEN in_words THEN 'no-levels' ELSE 'unknown-word' END, typed_score, scale
    FROM rows_given
    WHERE typed_score <> '' AND score IS NULL AND scale IS NOT NULL
    UNION ALL
    SELECT place, 'end_year', 'year', typed_end_year, '' FROM rows_given
    WHERE typed_end_year <> '' AND (end_year IS NULL OR end_year NOT BETWEEN $first AND $last)
    UNION ALL -- pages would open with a year that nobody saw yet
    SELECT place, 'end_year', 'future', typed_end_year, ''
    FROM rows_given WHERE end_year BETWEEN $year + 1 AND $last
    UNION ALL
    SELECT place, 'start_year', 'year', typed_start_year, '' FROM rows_given
    WHERE typed_start_year <> '' AND (start_year IS NULL OR start_year NOT BETWEEN $first AND $last)
)
ORDER BY place, field, rule
