-- Who sees what, kept apart, where a partner and another speak of one indicator in a region or area; never
-- one level.
WITH
chosen AS (
    SELECT
        *, CASE
            WHEN partner IS NULL AND NOT told_by_network AND source_nature = 'echt' THEN source_kind
        END AS outside
    FROM counting($year, $own_only, $min_plausibility, $region, $action)
),
seen AS (
    SELECT
        region, area, indicator, action, element, c.scale, c.position, partner, outside,
        min(start_year) AS start_year, max(end_year) AS end_year,
        list_sort(list(DISTINCT score) FILTER (score IS NOT NULL)) AS levels,
        string_agg(DISTINCT answer, ' · ' ORDER BY answer) AS answer,
        -- only of who tells nothing: of several reasons the first in the codebook's order
        CASE WHEN bool_and(absence IS NOT NULL) THEN arg_min(absence, a.position) END AS absence,
        level_at(list(plausibility) FILTER (plausibility IS NOT NULL), 2) AS plausibility,
        count(DISTINCT source) AS sources
    FROM chosen AS c
    LEFT JOIN absences AS a ON a.id = c.absence
    GROUP BY ALL
),
several AS ( -- alike: by how many partners its level is seen; who names two sees none for certain
    SELECT
        *, dense_rank() OVER (ORDER BY region, area, indicator) AS place,
        CASE
            WHEN partner IS NOT NULL AND len(levels) = 1
                THEN count(partner) OVER (PARTITION BY region, area, indicator, levels)
        END AS alike
    FROM seen
    QUALIFY count(*) OVER (PARTITION BY region, area, indicator) > 1
        AND count(partner) OVER (PARTITION BY region, area, indicator) > 0
),
most AS (SELECT *, alike = max(alike) OVER (PARTITION BY place) AS top FROM several),
counted AS ( -- two that see the same are no agreement yet; of as many at two levels neither is the level
    SELECT
        place, count(*) FILTER (absence IS NULL) AS views,
        list_min(flatten(list(levels))) AS lowest, list_max(flatten(list(levels))) AS highest,
        CASE WHEN count(levels) > 1 THEN count(DISTINCT levels) > 1 END AS differs,
        count(levels) FILTER (partner IS NOT NULL) AS partners,
        CASE WHEN partners >= 3 THEN coalesce(max(alike), 0) END AS alike,
        CASE
            WHEN partners >= 3 AND max(alike) > 1 AND count(DISTINCT levels) FILTER (top) = 1
                THEN any_value(levels[1]) FILTER (top)
        END AS alike_level
    FROM most GROUP BY place
)
SELECT
    s.region, s.area, s.indicator, s.action, s.element, s.scale, s.partner, s.outside, s.start_year,
    s.end_year, s.levels, s.answer, s.absence, s.plausibility, s.sources,
    c.views, c.lowest, c.highest, c.differs, c.partners, c.alike, c.alike_level
FROM several AS s
JOIN counted AS c ON c.place = s.place
JOIN regions AS r ON r.id = s.region
LEFT JOIN areas AS a ON a.region = s.region AND a.id = s.area
LEFT JOIN partners AS p ON p.id = s.partner
ORDER BY r.position, s.position, a.position NULLS FIRST, s.outside NULLS FIRST, p.position NULLS FIRST
