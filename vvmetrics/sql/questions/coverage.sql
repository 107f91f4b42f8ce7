-- Per region and action: the share of applicable indicators that are known.
SELECT
    region, action, sum(applicable)::INTEGER AS applicable, sum(known)::INTEGER AS known,
    CASE WHEN sum(applicable) > 0 THEN sum(known) / sum(applicable) END AS coverage
FROM counted($year, $own_only, $min_plausibility)
JOIN actions AS a ON a.id = action
GROUP BY region, region_position, action, a.position
ORDER BY region_position, a.position
