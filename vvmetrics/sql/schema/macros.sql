-- What several questions share. for_year, own and threshold are the way of asking.

-- The level at a quarter (1, 2, 3) of a list: the smallest whose cumulative share is at least that quarter.
-- In whole numbers, so that no rounding moves it.
CREATE MACRO level_at(levels, quarter) AS list_sort(levels)[(quarter * len(levels) + 3) // 4];

-- A status is 'known' or the id of an absence. Two of these are more than words: without any observation no
-- source was found, and of what does not apply nothing can be known. All others are those of
-- data/scales.toml.
CREATE MACRO status_of(found) AS coalesce(found, 'niet_gevonden');
CREATE MACRO does_not_apply() AS 'niet_van_toepassing';
CREATE MACRO applies(status) AS status <> does_not_apply();

-- How often each reason of absence is among statuses: a map from its id to a count, NULL without any status.
CREATE MACRO reasons_of(status) AS histogram(status) FILTER (status <> 'known');

-- Of counted reasons the one of most indicators; of as many the first in the codebook's order. None if
-- nothing is said but that it does not apply.
CREATE MACRO most_given(reasons) AS (
    SELECT arg_max(id, reasons[id]::BIGINT * 1000 - position) FROM absences WHERE applies(id)
);

-- A row for each region and indicator, also where nothing was ever observed.
CREATE MACRO states(for_year, own, threshold) AS TABLE
SELECT
    r.id AS region, r.position AS region_position, i.id AS indicator, i.position AS indicator_position,
    i.action, i.element, i.scale, status_of(t.status) AS status, t.score, t.answers, t.plausibility,
    coalesce(t.observations, 0) AS observations, coalesce(t.sources, []) AS sources, t.newest
FROM regions AS r
CROSS JOIN indicators AS i
LEFT JOIN tally AS t
    ON t.region = r.id AND t.indicator = i.id AND t.own_only = own AND t.min_plausibility = threshold
    AND t.year = (SELECT max(y.year) FROM tally_years AS y WHERE y.year <= for_year);

-- The states counted per region, action and element, also where an action has no indicators for an element.
CREATE MACRO counted(for_year, own, threshold) AS TABLE
SELECT
    r.id AS region, r.position AS region_position, a.id AS action, e.id AS element,
    count(s.indicator) AS indicators,
    count(*) FILTER (applies(status)) AS applicable,
    count(*) FILTER (status = 'known') AS known,
    list(score) FILTER (score IS NOT NULL) AS scores,
    list(plausibility) FILTER (status = 'known') AS plausibilities,
    reasons_of(status) AS reasons,
    len(list_distinct(flatten(list(sources)))) AS sources,
    max(newest) AS newest
FROM regions AS r
CROSS JOIN actions AS a
CROSS JOIN elements AS e
LEFT JOIN states(for_year, own, threshold) AS s ON s.region = r.id AND s.action = a.id AND s.element = e.id
GROUP BY r.id, r.position, a.id, e.id;

-- A word as it is compared with another: without case, accents, spaces around or twice, and hyphens between
-- letters ("Zuid-Limburg").
CREATE MACRO spelled(word) AS
trim(regexp_replace(
    regexp_replace(strip_accents(lower(word)), '([a-z])[-‐‑–]([a-z])', '\1 \2', 'g'), '\s+', ' ', 'g'
));
