-- Per region, action and element: how much is known, the quartile levels, the plausibility and the reasons
-- for what is not known.
SELECT
    -- id: what the row is about
    region, action, element,
    -- count: the indicators of this action and element
    indicators,
    -- count: of these, those that apply: all but `niet_van_toepassing`
    applicable,
    -- count: of these, those with a score or an answer
    known,
    -- 0–1 or empty: known / applicable; empty if none applies
    CASE WHEN applicable > 0 THEN known / applicable END AS coverage,
    -- level or empty: discrete quartiles over the levels of the known indicators, so levels that exist;
    -- empty if none has a level
    level_at(scores, 1) AS q1, level_at(scores, 2) AS median, level_at(scores, 3) AS q3,
    -- 1–4 or empty: discrete median over the known indicators
    level_at(plausibilities, 2) AS plausibility,
    -- count: indicators that are not known, per reason of absence
    reasons,
    -- count: different sources behind the observations that count
    sources,
    -- year or empty: the last year that one of them speaks of
    newest
FROM counted($year, $own_only, $min_plausibility)
JOIN actions AS a ON a.id = action
JOIN elements AS e ON e.id = element
ORDER BY region_position, a.position, e.position
