-- Fill the tally from the periods in `kept`: what is known per region and indicator, for each way of asking and year.
INSERT INTO tally
WITH
heard AS NOT MATERIALIZED ( -- the observations that count; gone through twice, since keeping them would take more memory than time
    SELECT
        kept.own_only, kept.min_plausibility, kept.year, o.region, o.indicator,
        o.start_year, o.end_year, o.score, o.answer, o.absence, o.plausibility, o.source
    FROM observations AS o
    JOIN sources AS s ON s.id = o.source
    JOIN source_kinds AS k ON k.id = s.kind AND k.nature = s.nature
    JOIN kept
        ON kept.region = o.region AND kept.area = coalesce(o.area, '') AND kept.partner = coalesce(o.partner, '')
        AND kept.indicator = o.indicator AND kept.start_year = o.start_year AND kept.end_year = o.end_year
        AND (k.own OR NOT kept.own_only) AND (o.absence IS NOT NULL OR o.plausibility >= kept.min_plausibility)
    WHERE NOT EXISTS (FROM observations AS newer WHERE newer.supersedes = o.id)
),
counted AS (
    SELECT own_only, min_plausibility, year, region, indicator, score, plausibility, count(*) AS n
    FROM heard WHERE absence IS NULL GROUP BY ALL
),
scores AS (
    SELECT own_only, min_plausibility, year, region, indicator, min(score) FILTER (2 * below >= total) AS score
    FROM ( -- per level how many, and how many at or below it
        SELECT *, sum(n) OVER (way ORDER BY score) AS below, sum(n) OVER way AS total
        FROM counted WHERE score IS NOT NULL
        WINDOW way AS (PARTITION BY own_only, min_plausibility, year, region, indicator)
    )
    GROUP BY ALL
),
plausibilities AS (
    SELECT own_only, min_plausibility, year, region, indicator, min(plausibility) FILTER (2 * below >= total) AS plausibility
    FROM (
        SELECT *, sum(n) OVER (way ORDER BY plausibility) AS below, sum(n) OVER way AS total
        FROM counted
        WINDOW way AS (PARTITION BY own_only, min_plausibility, year, region, indicator)
    )
    GROUP BY ALL
),
states AS (
    SELECT
        own_only, min_plausibility, year, region, indicator,
        bool_or(absence IS NULL) AS any_known,
        -- the latest reason; of the same period the first in the codebook's order; n/a only if nothing else is said
        arg_max(absence, end_year::BIGINT * 1_000_000 + start_year::BIGINT * 100 - a.position)
            FILTER (absence <> 'niet_van_toepassing') AS reason,
        count(*) AS observations,
        list_sort(list(DISTINCT source)) AS sources,
        list_sort(list(DISTINCT answer) FILTER (answer IS NOT NULL)) AS answers,
        max(end_year) AS newest
    FROM heard LEFT JOIN absences AS a ON a.id = heard.absence
    GROUP BY ALL
)
SELECT
    own_only, min_plausibility, year, region, indicator,
    CASE WHEN any_known THEN 'known' ELSE coalesce(reason, 'niet_van_toepassing') END,
    scores.score, CASE WHEN any_known THEN answers END, plausibilities.plausibility, observations, sources, newest
FROM states
LEFT JOIN scores USING (own_only, min_plausibility, year, region, indicator)
LEFT JOIN plausibilities USING (own_only, min_plausibility, year, region, indicator)
ORDER BY own_only, min_plausibility, year
