-- Words and years in what was handed in that mean nothing, as place, field, rule, found and scope (where it decides what is allowed).
-- given: rows of resolve_given.
SELECT place, field, rule, found, coalesce(scope, '') AS scope
FROM (
    SELECT place, 'region' AS field, 'unknown-word' AS rule, typed_region AS found, '' AS scope
    FROM given WHERE typed_region <> '' AND region IS NULL
    UNION ALL
    SELECT place, 'action', 'unknown-word', typed_action, '' FROM given WHERE typed_action <> '' AND action IS NULL
    UNION ALL
    SELECT
        place, 'indicator',
        CASE WHEN action IS NULL AND spelled(typed_indicator) IN (SELECT spelled(label) FROM indicators) THEN 'which-action' ELSE 'unknown-word' END,
        typed_indicator, coalesce(action, '')
    FROM given WHERE typed_indicator <> '' AND indicator IS NULL
    UNION ALL
    SELECT place, 'action', 'other-action', typed_action, of_action FROM given WHERE action <> of_action
    UNION ALL
    SELECT place, 'area', 'unknown-word', typed_area, region FROM given WHERE typed_area <> '' AND area IS NULL AND region IS NOT NULL
    UNION ALL
    SELECT place, 'partner', 'unknown-word', typed_partner, '' FROM given WHERE typed_partner <> '' AND partner IS NULL
    UNION ALL
    SELECT place, 'absence', 'unknown-word', typed_absence, '' FROM given WHERE typed_absence <> '' AND absence IS NULL
    UNION ALL
    SELECT place, 'plausibility', 'unknown-word', typed_plausibility, '' FROM given WHERE typed_plausibility <> '' AND plausibility IS NULL
    UNION ALL
    SELECT place, 'score', 'unknown-word', typed_score, scale
    FROM given WHERE typed_score <> '' AND score IS NULL AND scale IN (SELECT scale FROM levels)
    UNION ALL
    SELECT place, 'score', 'no-levels', typed_score, scale
    FROM given WHERE typed_score <> '' AND scale IS NOT NULL AND scale NOT IN (SELECT scale FROM levels)
    UNION ALL
    SELECT place, 'end_year', 'year', typed_end_year, '' FROM given
    WHERE typed_end_year <> '' AND (end_year IS NULL OR end_year NOT BETWEEN 1990 AND 2100)
    UNION ALL
    SELECT place, 'start_year', 'year', typed_start_year, '' FROM given
    WHERE typed_start_year <> '' AND (start_year IS NULL OR start_year NOT BETWEEN 1990 AND 2100)
)
ORDER BY place, field, rule
