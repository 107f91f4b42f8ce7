-- Per region and indicator the sources of what is known: of the observations that count in indicators, those with a score or an answer.
-- With the phases of the action where and when they tell of it: of their own area, else of the whole region, in or before their last year.
WITH
kept AS (
    SELECT o.*, i.action
    FROM current_observations AS o
    JOIN indicators AS i ON i.id = o.indicator
    JOIN sources AS s ON s.id = o.source
    JOIN source_kinds AS k ON k.id = s.kind AND k.nature = s.nature
    WHERE o.end_year <= $year
        AND (k.own OR NOT $own_only)
        AND (o.absence IS NOT NULL OR o.plausibility >= $min_plausibility)
        AND ($action IS NULL OR i.action = $action)
    -- rank, as in observations.sql: a reason of absence in a later period takes the place of an older score of that unit
    QUALIFY rank() OVER (PARTITION BY o.region, o.area, o.partner, o.indicator ORDER BY o.end_year DESC, o.start_year DESC) = 1
),
stages AS (
    -- min: where two sources differ about a year, the one that claims less
    SELECT p.region, p.area, p.action, p.year, min(p.phase) AS phase
    FROM phases AS p
    JOIN sources AS s ON s.id = p.source
    JOIN source_kinds AS k ON k.id = s.kind AND k.nature = s.nature
    WHERE k.own OR NOT $own_only
    GROUP BY p.region, p.area, p.action, p.year
),
placed AS (
    SELECT
        t.*,
        coalesce(max_by(p.phase, p.year) FILTER (p.area IS NOT NULL), max_by(p.phase, p.year) FILTER (p.area IS NULL)) AS phase
    FROM kept AS t
    LEFT JOIN stages AS p
        ON p.region = t.region AND p.action = t.action AND p.year <= t.end_year AND (p.area IS NULL OR p.area = t.area)
    WHERE t.absence IS NULL
    GROUP BY ALL
)
SELECT
    t.region, t.indicator, t.source, s.label AS title, s.kind, s.url,
    string_agg(DISTINCT t.locator, ', ' ORDER BY t.locator) AS locator, max(t.end_year) AS newest,
    -- an expectation (plausibility 1) is no experience of any phase
    min(coalesce(t.phase, 0)) FILTER (t.plausibility > 1) AS least_phase, max(t.phase) FILTER (t.plausibility > 1) AS furthest_phase
FROM placed AS t
JOIN regions AS r ON r.id = t.region
JOIN indicators AS i ON i.id = t.indicator
JOIN sources AS s ON s.id = t.source
JOIN source_kinds AS k ON k.id = s.kind
GROUP BY ALL
ORDER BY min(r.position), min(i.position), bool_or(k.own) DESC, t.source
