-- Which period of each unit counts, per way of asking and year: the latest one, of those that say something then.
-- A unit is region, area, partner and indicator. Units, not observations: this stays small however many observations there are.
CREATE OR REPLACE TEMP TABLE kept AS
WITH
ways AS (SELECT own_only, min_plausibility FROM (VALUES (false), (true)) AS o (own_only), (VALUES (1), (2), (3), (4)) AS p (min_plausibility)),
periods AS ( -- with the highest threshold at which something is said; a reason of absence is said at each
    SELECT
        o.region, coalesce(o.area, '') AS area, coalesce(o.partner, '') AS partner, o.indicator, o.start_year, o.end_year,
        k.own, max(coalesce(o.plausibility, 4)) AS highest
    FROM observations AS o
    JOIN sources AS s ON s.id = o.source
    JOIN source_kinds AS k ON k.id = s.kind AND k.nature = s.nature
    WHERE NOT EXISTS (FROM observations AS newer WHERE newer.supersedes = o.id)
    GROUP BY ALL
),
chosen AS (
    SELECT DISTINCT own_only, min_plausibility, region, area, partner, indicator, start_year, end_year
    FROM ways JOIN periods ON (periods.own OR NOT ways.own_only) AND periods.highest >= ways.min_plausibility
),
spans AS ( -- a period of a unit counts from its end until the year in which a later one ends
    SELECT *, lead(end_year) OVER (
        PARTITION BY own_only, min_plausibility, region, area, partner, indicator ORDER BY end_year, start_year
    ) AS until_year
    FROM chosen
)
SELECT spans.* EXCLUDE (until_year), y.year
FROM spans
JOIN tally_years AS y ON y.year >= spans.end_year AND (spans.until_year IS NULL OR y.year < spans.until_year)
