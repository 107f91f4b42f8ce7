-- The observations behind a selection: those that count.
SELECT
    c.id, c.region, c.area, c.partner, c.indicator, c.action, c.element, c.scale, c.start_year, c.end_year,
    c.score, c.answer, c.absence, c.plausibility, c.finding, c.source, c.source_title, c.source_kind,
    c.source_url, c.source_year, c.locator, c.recorded_at, c.recorded_by, c.supersedes
FROM counting($year, $own_only, $min_plausibility, $region, $action) AS c
JOIN regions AS r ON r.id = c.region
LEFT JOIN areas AS a ON a.region = c.region AND a.id = c.area
WHERE ($element IS NULL OR c.element = $element) AND ($indicator IS NULL OR c.indicator = $indicator)
ORDER BY r.position, c.position, a.position NULLS FIRST, c.end_year DESC, c.start_year DESC, c.id
