-- Every phase that was told of, up to a year, each lane (region, area, action) from old to new.
SELECT p.region, p.area, p.action, p.year, p.phase, p.finding, p.source, p.locator
FROM phases AS p
JOIN regions AS r ON r.id = p.region
JOIN actions AS a ON a.id = p.action
JOIN sources AS s ON s.id = p.source
JOIN source_kinds AS k ON k.id = s.kind AND k.nature = s.nature
LEFT JOIN areas ON areas.region = p.region AND areas.id = p.area
WHERE p.year <= $year AND (k.own OR NOT $own_only) AND ($region IS NULL OR p.region = $region) AND ($action IS NULL OR p.action = $action)
ORDER BY r.position, a.position, areas.position NULLS FIRST, p.year, p.phase, p.source
