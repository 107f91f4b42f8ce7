-- Per action and element, over the regions: how many stand at each level, how many are unknown for which reason, and the range.
WITH regional AS ( -- a region without a level is unknown for the reason that most of its indicators give, then in the codebook's order
    SELECT
        action, element, level_at(scores, 2) AS level,
        greatest(niet_gestart, geen_zicht, niet_gevonden, vertrouwelijk) AS most,
        CASE
            WHEN level IS NOT NULL THEN 'level'
            WHEN known > 0 THEN 'only_answers'
            WHEN applicable = 0 THEN 'niet_van_toepassing'
            WHEN niet_gestart = most THEN 'niet_gestart'
            WHEN geen_zicht = most THEN 'geen_zicht'
            WHEN niet_gevonden = most THEN 'niet_gevonden'
            ELSE 'vertrouwelijk'
        END AS status
    FROM counted($year, $own_only, $min_plausibility)
)
SELECT
    action, element, count(*) AS regions, count(level) AS known, min(level) AS lowest, level_at(list(level) FILTER (level IS NOT NULL), 2) AS median, max(level) AS highest,
    count(*) FILTER (level = -2) AS level_minus_2,
    count(*) FILTER (level = -1) AS level_minus_1,
    count(*) FILTER (level = 0) AS level_0,
    count(*) FILTER (level = 1) AS level_1,
    count(*) FILTER (level = 2) AS level_2,
    count(*) FILTER (level = 3) AS level_3,
    count(*) FILTER (level = 4) AS level_4,
    count(*) FILTER (status = 'only_answers') AS only_answers,
    count(*) FILTER (status = 'niet_gestart') AS niet_gestart,
    count(*) FILTER (status = 'geen_zicht') AS geen_zicht,
    count(*) FILTER (status = 'niet_gevonden') AS niet_gevonden,
    count(*) FILTER (status = 'niet_van_toepassing') AS niet_van_toepassing,
    count(*) FILTER (status = 'vertrouwelijk') AS vertrouwelijk
FROM regional
JOIN actions AS a ON a.id = action
JOIN elements AS e ON e.id = element
GROUP BY action, element, a.position, e.position
ORDER BY a.position, e.position
