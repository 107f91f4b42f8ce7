-- `cells`: current observations that say the same of the same, counted; `kept`: which period of each unit
-- counts, per way of asking and year. A unit is region, area, partner and indicator. Everything by its
-- position: from here on numbers, a tenth of the memory of words.
CREATE OR REPLACE TEMP TABLE cells AS
WITH bits AS ( -- a bit for each source, in the order of their ids
    SELECT
        *,
        set_bit(
            bitstring('0', (count(*) OVER ())::INTEGER), (row_number() OVER (ORDER BY id) - 1)::INTEGER, 1
        ) AS bit
    FROM sources
)
SELECT
    r.position AS region, coalesce(a.position, 0) AS area, coalesce(p.position, 0) AS partner,
    i.position AS indicator, o.start_year, o.end_year, k.own, o.score, o.answer, o.absence, o.plausibility,
    count(*) AS observations, bit_or(s.bit) AS sources
FROM current_observations AS o
JOIN regions AS r ON r.id = o.region
LEFT JOIN areas AS a ON a.region = o.region AND a.id = o.area
LEFT JOIN partners AS p ON p.id = o.partner
JOIN indicators AS i ON i.id = o.indicator
JOIN bits AS s ON s.id = o.source
JOIN source_kinds AS k ON k.id = s.kind AND k.nature = s.nature
GROUP BY ALL;

CREATE OR REPLACE TEMP TABLE kept AS
WITH
ways AS (
    SELECT own_only, min_plausibility
    FROM (VALUES (false), (true)) AS o (own_only), plausibilities AS p (min_plausibility)
),
periods AS ( -- with the highest threshold at which something is said; a reason of absence is said at each
    SELECT
        region, area, partner, indicator, start_year, end_year, own,
        max(coalesce(plausibility, (SELECT max(level) FROM plausibilities))) AS highest
    FROM cells GROUP BY ALL
),
chosen AS (
    SELECT DISTINCT own_only, min_plausibility, region, area, partner, indicator, start_year, end_year
    FROM ways JOIN periods ON asked_for(own, NULL, highest, own_only, min_plausibility)
),
spans AS ( -- a period of a unit counts from its end until the year in which a later one ends
    SELECT *, lead(end_year) OVER (
        PARTITION BY own_only, min_plausibility, region, area, partner, indicator
        ORDER BY end_year, start_year
    ) AS until_year
    FROM chosen
)
SELECT spans.* EXCLUDE (until_year), y.year
FROM spans
JOIN tally_years AS y ON y.year >= spans.end_year AND (spans.until_year IS NULL OR y.year < spans.until_year);
