-- The rows that were handed in, with what their words mean beside what was typed (typed_…); NULL where
-- nothing was typed or it means nothing. given: rows of intake.reading with their place; spellings: those of
-- intake.spelling. A row without a region is of the region handing in.
WITH
known AS ( -- a word that two share means neither
    SELECT field, scope, spelled(word) AS word, any_value(id) AS id FROM spellings
    GROUP BY field, scope, spelled(word) HAVING count(DISTINCT id) = 1
),
placed AS (
    SELECT g.*, CASE WHEN g.region = '' THEN $region ELSE r.id END AS region_id, a.id AS action_id
    FROM given AS g
    LEFT JOIN known AS r ON r.field = 'region' AND r.word = spelled(g.region)
    LEFT JOIN known AS a ON a.field = 'action' AND a.word = spelled(g.action)
),
named AS (
    SELECT p.*, coalesce(n.id, w.id) AS indicator_id
    FROM placed AS p
    LEFT JOIN known AS n ON n.field = 'indicator' AND n.scope = p.action_id AND n.word = spelled(p.indicator)
    LEFT JOIN known AS w ON w.field = 'indicator' AND w.scope = '' AND w.word = spelled(p.indicator)
)
SELECT
    n.place, n.sheet, n.row, n.formulas,
    n.region AS typed_region, n.region_id AS region,
    n.action AS typed_action, n.action_id AS action,
    n.indicator AS typed_indicator, i.id AS indicator, i.action AS of_action, i.scale,
    n.area AS typed_area, area.id AS area,
    n.partner AS typed_partner, partner.id AS partner,
    n.start_year AS typed_start_year,
    TRY_CAST(
        regexp_extract(coalesce(nullif(n.start_year, ''), n.end_year), '^\d{4}$') AS SMALLINT
    ) AS start_year,
    n.end_year AS typed_end_year, TRY_CAST(regexp_extract(n.end_year, '^\d{4}$') AS SMALLINT) AS end_year,
    n.score AS typed_score, CAST(score.id AS TINYINT) AS score,
    nullif(n.answer, '') AS answer,
    n.absence AS typed_absence, absence.id AS absence,
    n.plausibility AS typed_plausibility, CAST(plausibility.id AS TINYINT) AS plausibility,
    nullif(n.finding, '') AS finding, nullif(n.source, '') AS source, nullif(n.locator, '') AS locator,
    nullif(n.recorded_by, '') AS recorded_by
FROM named AS n
LEFT JOIN indicators AS i ON i.id = n.indicator_id
LEFT JOIN known AS area ON area.field = 'area' AND area.scope = n.region_id AND area.word = spelled(n.area)
LEFT JOIN known AS partner ON partner.field = 'partner' AND partner.word = spelled(n.partner)
LEFT JOIN known AS score ON score.field = 'score' AND score.scope = i.scale AND score.word = spelled(n.score)
LEFT JOIN known AS absence ON absence.field = 'absence' AND absence.word = spelled(n.absence)
LEFT JOIN known AS plausibility
    ON plausibility.field = 'plausibility' AND plausibility.word = spelled(n.plausibility)
ORDER BY n.place
