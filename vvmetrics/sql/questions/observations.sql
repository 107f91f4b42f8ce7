-- The observations behind a selection: of each unit those of its latest period that ends in or before the year.
WITH
chosen AS (
    SELECT o.*, i.action, i.element, i.position, s.label AS source_title, s.kind AS source_kind, s.url AS source_url, s.year AS source_year
    FROM current_observations AS o
    JOIN indicators AS i ON i.id = o.indicator
    JOIN sources AS s ON s.id = o.source
    JOIN source_kinds AS k ON k.id = s.kind AND k.nature = s.nature
    WHERE o.end_year <= $year
        AND (k.own OR NOT $own_only)
        AND (o.absence IS NOT NULL OR o.plausibility >= $min_plausibility)
        AND ($region IS NULL OR o.region = $region)
        AND ($action IS NULL OR i.action = $action)
        AND ($element IS NULL OR i.element = $element)
        AND ($indicator IS NULL OR o.indicator = $indicator)
    -- rank, not row_number: where several sources speak of the latest period, all of them stay
    QUALIFY rank() OVER (PARTITION BY o.region, o.area, o.partner, o.indicator ORDER BY o.end_year DESC, o.start_year DESC) = 1
)
SELECT
    c.id, c.region, c.area, c.partner, c.indicator, c.action, c.element, c.scale, c.start_year, c.end_year, c.score, c.answer, c.absence,
    c.plausibility, c.finding, c.source, c.source_title, c.source_kind, c.source_url, c.source_year, c.locator,
    c.recorded_at, c.recorded_by, c.supersedes
FROM chosen AS c
JOIN regions AS r ON r.id = c.region
LEFT JOIN areas AS a ON a.region = c.region AND a.id = c.area
ORDER BY r.position, c.position, a.position NULLS FIRST, c.end_year DESC, c.start_year DESC, c.id
