-- Per region and indicator the sources of what is known: of the observations that count in indicators, those
-- with a score or an answer. With the phases of the action where and when they tell of it: of their own area,
-- else of the whole region, in or before their last year.
WITH
stages AS (
    -- min: where two sources differ about a year, the one that claims less
    SELECT region, area, action, year, min(phase) AS phase
    FROM told_phases($year, $own_only, NULL, $action)
    GROUP BY ALL
),
placed AS (
    SELECT
        t.*,
        coalesce(
            max_by(p.phase, p.year) FILTER (p.area IS NOT NULL),
            max_by(p.phase, p.year) FILTER (p.area IS NULL)
        ) AS phase
    FROM counting($year, $own_only, $min_plausibility, NULL, $action) AS t
    LEFT JOIN stages AS p
        ON p.region = t.region
        AND p.action = t.action
        AND p.year <= t.end_year
        AND (p.area IS NULL OR p.area = t.area)
    WHERE t.absence IS NULL
    GROUP BY ALL
)
SELECT
    t.region, t.indicator, t.source, t.source_title AS title, t.source_kind AS kind, t.source_url AS url,
    string_agg(DISTINCT t.locator, ', ' ORDER BY t.locator) AS locator, max(t.end_year) AS newest,
    -- an expectation (plausibility 1) is no experience of any phase
    min(coalesce(t.phase, 0)) FILTER (t.plausibility > 1) AS least_phase,
    max(t.phase) FILTER (t.plausibility > 1) AS furthest_phase
FROM placed AS t
JOIN regions AS r ON r.id = t.region
GROUP BY ALL
ORDER BY min(r.position), min(t.position), bool_or(t.told_by_network) DESC, t.source
