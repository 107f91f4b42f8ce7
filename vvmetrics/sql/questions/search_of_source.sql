-- The newest findings that cite a source, with the columns of observations.sql.
SELECT
    o.id, o.region, o.area, o.partner, o.indicator, i.action, i.element, o.scale, o.start_year, o.end_year,
    o.score, o.answer, o.absence, o.plausibility, o.finding, o.source, s.label AS source_title,
    s.kind AS source_kind, s.url AS source_url, s.year AS source_year, o.locator, o.recorded_at,
    o.recorded_by, o.supersedes
FROM (
    SELECT o.* FROM current_observations AS o JOIN indicators AS i ON i.id = o.indicator
    WHERE o.source = $source AND o.finding IS NOT NULL
        AND coalesce($region = o.region, true) AND coalesce($action = i.action, true)
        AND coalesce(o.plausibility >= $min_plausibility, true)
    ORDER BY o.end_year DESC, o.id
    LIMIT $most
) AS o
JOIN indicators AS i ON i.id = o.indicator
JOIN sources AS s ON s.id = o.source
JOIN regions AS r ON r.id = o.region
JOIN source_kinds AS k ON k.id = s.kind AND k.nature = s.nature
WHERE k.own OR NOT $own_only
ORDER BY i.position, r.position, o.end_year DESC, o.id
