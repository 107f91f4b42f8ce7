-- What storing the rows that were handed in would change: each is new, replaces what is known of the same
-- unit and period, or says the same. given: rows of intake.check. A source that the store knows by its id
-- stays that source; else what was typed goes with its place.
WITH
told AS (
    SELECT
        g.* EXCLUDE (source, locator), s.id AS known_source, s.label AS source_title,
        nullif(concat_ws('; ', CASE WHEN s.id IS NULL THEN g.source END, g.locator), '') AS locator
    FROM given AS g
    LEFT JOIN sources AS s ON s.id = g.source
),
compared AS (
    SELECT
        t.*,
        o.id AS older, o.score AS old_score, o.answer AS old_answer, o.absence AS old_absence,
        o.plausibility AS old_plausibility, o.finding AS old_finding, o.source AS old_source,
        o.recorded_at AS old_recorded_at,
        o.id IS NOT NULL AND o.score IS NOT DISTINCT FROM t.score AND o.answer IS NOT DISTINCT FROM t.answer
        AND o.absence IS NOT DISTINCT FROM t.absence AND o.plausibility IS NOT DISTINCT FROM t.plausibility
        AND o.finding IS NOT DISTINCT FROM t.finding AND o.locator IS NOT DISTINCT FROM t.locator
        AND o.source = coalesce(t.known_source, o.source) AS same
    FROM told AS t
    LEFT JOIN current_observations AS o
        ON o.region = t.region
        AND o.area IS NOT DISTINCT FROM t.area
        AND o.partner IS NOT DISTINCT FROM t.partner
        AND o.indicator = t.indicator AND o.start_year = t.start_year AND o.end_year = t.end_year
)
SELECT
    * EXCLUDE (same, old_recorded_at),
    CASE WHEN older IS NULL THEN 'nieuw' WHEN same THEN 'gelijk' ELSE 'vervangt' END AS change
FROM compared
-- Several sources of one unit and period: the one that says the same, else that of the same source, else the
-- one recorded last makes place.
QUALIFY row_number() OVER (
    PARTITION BY place
    ORDER BY same DESC, old_source IS NOT DISTINCT FROM known_source DESC, old_recorded_at DESC, older DESC
) = 1
ORDER BY place
