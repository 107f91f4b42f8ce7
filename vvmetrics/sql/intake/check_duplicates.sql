-- Rows that were handed in more than once, as place, field, rule, found (where it stands first) and scope
-- (''). given: of all rows place, sheet, row and the ids of their unit and period, as far as these are known.
SELECT
    place, 'indicator' AS field, 'duplicate' AS rule,
    CAST(first_row AS VARCHAR)
        || CASE WHEN first_sheet = sheet THEN '' ELSE ' van blad ' || CAST(first_sheet AS VARCHAR) END
        AS found,
    '' AS scope
FROM (
    SELECT
        place, sheet, row_number() OVER unit AS number,
        first(row) OVER unit AS first_row, first(sheet) OVER unit AS first_sheet
    FROM given
    WINDOW unit AS (PARTITION BY region, area, partner, indicator, start_year, end_year ORDER BY place)
)
WHERE number > 1
ORDER BY place
