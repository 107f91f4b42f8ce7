-- Per action the questions whose answers would add most: the indicators of the least known element in which
-- something can be asked, those that can be asked in most regions first. Where a region has not started, or
-- may not tell, there is nothing to ask.
WITH
asked AS (
    SELECT
        action, element, indicator, min(indicator_position) AS position,
        count(*) FILTER (status = 'known') AS known,
        count(*) FILTER (applies(status)) AS applicable,
        list(region ORDER BY region_position)
            FILTER (status IN (SELECT id FROM absences WHERE askable)) AS regions
    FROM states($year, $own_only, $min_plausibility)
    WHERE $action IS NULL OR action = $action
    GROUP BY action, element, indicator
),
least AS (
    SELECT
        action, element, sum(known)::INTEGER AS element_known, sum(applicable)::INTEGER AS element_applicable
    FROM asked JOIN elements AS e ON e.id = element
    GROUP BY action, element, e.position
    HAVING count(regions) > 0
    QUALIFY row_number() OVER (PARTITION BY action ORDER BY sum(known) / sum(applicable), e.position) = 1
)
SELECT
    action, element, element_known, element_applicable, indicator, known, applicable, len(regions) AS unknown,
    regions
FROM asked JOIN least USING (action, element)
JOIN actions AS a ON a.id = action
WHERE regions IS NOT NULL
ORDER BY a.position, unknown DESC, asked.position
