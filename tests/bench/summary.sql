-- The summary straight from the observations, without a tally: what vvmetrics.questions.metrics.summary
-- defines, in one question, and the fastest of the forms that were tried: few columns, and NOT IN, which here
-- takes a third of the time of NOT EXISTS.
WITH
counting AS ( -- current (no example observation is withdrawn), of the right kind, ended, and plausible enough
    SELECT
        o.region, o.area, o.partner, o.indicator, o.score, o.absence, o.plausibility, o.source, o.end_year,
        o.end_year::INTEGER * 10000 + o.start_year AS period
    FROM observations AS o
    JOIN sources AS s ON s.id = o.source
    JOIN source_kinds AS k ON k.id = s.kind AND k.nature = s.nature
    WHERE o.end_year <= $year AND (k.own OR NOT $own_only)
        AND (o.absence IS NOT NULL OR o.plausibility >= $min_plausibility)
        AND o.id NOT IN (SELECT supersedes FROM observations WHERE supersedes IS NOT NULL)
),
latest AS (SELECT region, area, partner, indicator, max(period) AS period FROM counting GROUP BY ALL),
kept AS ( -- of each unit the latest period
    SELECT c.*
    FROM counting AS c
    JOIN latest AS l
        ON c.region = l.region AND c.indicator = l.indicator AND c.period = l.period
        AND c.area IS NOT DISTINCT FROM l.area AND c.partner IS NOT DISTINCT FROM l.partner
),
states AS ( -- what the kept observations of a region and indicator say together
    SELECT
        k.region, k.indicator, bool_or(k.absence IS NULL) AS is_known,
        quantile_disc(k.score, 0.5) AS level, quantile_disc(k.plausibility, 0.5) AS plausibility,
        arg_max(k.absence, k.period::BIGINT * 100 - a.position)
            FILTER (k.absence <> 'niet_van_toepassing') AS reason,
        list(DISTINCT k.source) AS sources, max(k.end_year) AS newest
    FROM kept AS k LEFT JOIN absences AS a ON a.id = k.absence
    GROUP BY k.region, k.indicator
),
everywhere AS ( -- also where nothing was observed
    SELECT
        r.id AS region, i.id AS indicator, i.action, i.element, s.level, s.plausibility, s.sources, s.newest,
        CASE
            WHEN s.region IS NULL THEN 'niet_gevonden'
            WHEN s.is_known THEN 'known'
            ELSE coalesce(s.reason, 'niet_van_toepassing')
        END AS status
    FROM regions AS r CROSS JOIN indicators AS i
    LEFT JOIN states AS s ON s.region = r.id AND s.indicator = i.id
)
SELECT
    r.id AS region, a.id AS action, e.id AS element,
    count(w.indicator) AS indicators,
    count(w.indicator) FILTER (w.status <> 'niet_van_toepassing') AS applicable,
    count(*) FILTER (w.status = 'known') AS known,
    CASE WHEN applicable > 0 THEN count(*) FILTER (w.status = 'known') / applicable END AS coverage,
    quantile_disc(w.level, 0.25) AS q1, quantile_disc(w.level, 0.5) AS median,
    quantile_disc(w.level, 0.75) AS q3,
    quantile_disc(w.plausibility, 0.5) FILTER (w.status = 'known') AS plausibility,
    count(*) FILTER (w.status = 'niet_gestart') AS niet_gestart,
    count(*) FILTER (w.status = 'geen_zicht') AS geen_zicht,
    count(*) FILTER (w.status = 'niet_gevonden') AS niet_gevonden,
    count(*) FILTER (w.status = 'niet_van_toepassing') AS niet_van_toepassing,
    count(*) FILTER (w.status = 'vertrouwelijk') AS vertrouwelijk,
    len(list_distinct(flatten(list(w.sources)))) AS sources, max(w.newest) AS newest
FROM regions AS r CROSS JOIN actions AS a CROSS JOIN elements AS e LEFT JOIN everywhere AS w
    ON w.region = r.id AND w.action = a.id AND w.element = e.id
GROUP BY r.id, r.position, a.id, a.position, e.id, e.position
ORDER BY r.position, a.position, e.position
