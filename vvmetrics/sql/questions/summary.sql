-- Per region, action and element: how much is known, the quartile levels, the plausibility and the reasons for what is not known.
SELECT
    region, action, element, indicators, applicable, known,
    CASE WHEN applicable > 0 THEN known / applicable END AS coverage,
    level_at(scores, 1) AS q1, level_at(scores, 2) AS median, level_at(scores, 3) AS q3, level_at(plausibilities, 2) AS plausibility,
    reasons, sources, newest
FROM counted($year, $own_only, $min_plausibility)
JOIN actions AS a ON a.id = action
JOIN elements AS e ON e.id = element
ORDER BY region_position, a.position, e.position
