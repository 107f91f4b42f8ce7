-- The observations that count, per way of asking and year: the current ones, of the latest period of their unit.
-- A unit is region, area, partner and indicator; equal views of one period are counted in one row.
CREATE OR REPLACE TEMP TABLE kept AS
WITH
ways AS (SELECT own_only, min_plausibility FROM (VALUES (false), (true)) AS o (own_only), (VALUES (1), (2), (3), (4)) AS p (min_plausibility)),
cells AS ( -- equal views of one period of a unit, counted; from here on nothing grows with the number of rows
    SELECT
        o.region, coalesce(o.area, '') AS area, coalesce(o.partner, '') AS partner, o.indicator, o.start_year, o.end_year,
        k.own, o.absence IS NULL AS known, o.score, o.absence, o.plausibility,
        count(*) AS observations, list(DISTINCT o.source) AS sources, list(DISTINCT o.answer) FILTER (o.answer IS NOT NULL) AS answers
    FROM observations AS o
    JOIN sources AS s ON s.id = o.source
    JOIN source_kinds AS k ON k.id = s.kind AND k.nature = s.nature
    WHERE NOT EXISTS (FROM observations AS newer WHERE newer.supersedes = o.id)
    GROUP BY ALL
),
chosen AS (
    SELECT * FROM ways JOIN cells
    ON (cells.own OR NOT ways.own_only) AND (NOT cells.known OR cells.plausibility >= ways.min_plausibility)
),
periods AS (
    SELECT DISTINCT own_only, min_plausibility, region, area, partner, indicator, start_year, end_year FROM chosen
),
spans AS ( -- a period of a unit counts from its end until the year in which a later one ends
    SELECT *, lead(end_year) OVER (
        PARTITION BY own_only, min_plausibility, region, area, partner, indicator ORDER BY end_year, start_year
    ) AS until_year
    FROM periods
)
SELECT chosen.*, y.year
FROM chosen
JOIN spans USING (own_only, min_plausibility, region, area, partner, indicator, start_year, end_year)
JOIN tally_years AS y ON y.year >= chosen.end_year AND (spans.until_year IS NULL OR y.year < spans.until_year)
