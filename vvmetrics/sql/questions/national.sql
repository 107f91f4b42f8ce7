-- Per action and element, over the regions: how many stand at each level, how many are unknown for which
-- reason, and the range.
WITH regional AS ( -- a region without a level is unknown for one reason
    SELECT
        action, element, level_at(scores, 2) AS level,
        CASE
            WHEN level IS NOT NULL THEN 'level'
            WHEN known > 0 THEN 'only_answers'
            ELSE coalesce(most_given(reasons), does_not_apply())
        END AS status
    FROM counted($year, $own_only, $min_plausibility)
)
SELECT
    action, element, count(*) AS regions, count(level) AS known, min(level) AS lowest,
    level_at(list(level) FILTER (level IS NOT NULL), 2) AS median, max(level) AS highest,
    count(*) FILTER (level = -2) AS level_minus_2,
    count(*) FILTER (level = -1) AS level_minus_1,
    count(*) FILTER (level = 0) AS level_0,
    count(*) FILTER (level = 1) AS level_1,
    count(*) FILTER (level = 2) AS level_2,
    count(*) FILTER (level = 3) AS level_3,
    count(*) FILTER (level = 4) AS level_4,
    count(*) FILTER (status = 'only_answers') AS only_answers,
    histogram(status) FILTER (status NOT IN ('level', 'only_answers')) AS reasons
FROM regional
JOIN actions AS a ON a.id = action
JOIN elements AS e ON e.id = element
GROUP BY action, element, a.position, e.position
ORDER BY a.position, e.position
