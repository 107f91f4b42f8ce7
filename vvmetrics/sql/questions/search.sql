-- What was asked, in findings (once per region and action), indicators and sources, the best first.
WITH
hits AS (
    SELECT t.*, s.words, s.score FROM scored($text, $parts, $any) AS s JOIN search_texts AS t ON t.id = s.text
),
cited AS ( -- how often the sources among the hits are cited
    SELECT o.source, count(*) AS findings
    FROM hits AS h
    JOIN current_observations AS o ON h.kind = 'bron' AND o.source = h.subject AND o.finding IS NOT NULL
    JOIN indicators AS i ON i.id = o.indicator
    WHERE coalesce($region = o.region, true) AND coalesce($action = i.action, true)
        AND coalesce(o.plausibility >= $min_plausibility, true)
    GROUP BY ALL
),
places AS (
    SELECT
        p.text, p.region, p.action,
        list(DISTINCT p.indicator ORDER BY p.indicator) FILTER (p.indicator IS NOT NULL) AS indicators,
        CASE WHEN min(p.plausibility) = max(p.plausibility) THEN min(p.plausibility) END AS plausibility,
        min(p.start_year) AS start_year, max(p.end_year) AS end_year,
        CASE WHEN min(p.first_source) = max(p.last_source) THEN min(p.first_source) END AS source
    FROM search_places AS p JOIN hits AS h ON h.id = p.text
    WHERE coalesce($region = p.region, true) AND coalesce($action = p.action, true)
        AND (p.own OR NOT $own_only) AND coalesce(p.plausibility >= $min_plausibility, true)
    GROUP BY ALL
)
SELECT
    h.kind, coalesce(h.subject, concat_ws('-', h.id, p.region, p.action)) AS id, h.title, h.text, h.words,
    h.score, p.region, coalesce(p.action, i.action) AS action, coalesce(p.indicators, []) AS indicators,
    p.plausibility, p.start_year, p.end_year, s.id AS source, s.label AS source_title, s.kind AS source_kind,
    s.url, coalesce(c.findings, 0) AS findings
FROM hits AS h
LEFT JOIN places AS p ON p.text = h.id
LEFT JOIN indicators AS i ON i.id = h.subject AND h.kind = 'indicator'
LEFT JOIN sources AS s ON s.id = CASE h.kind WHEN 'bron' THEN h.subject ELSE p.source END
LEFT JOIN source_kinds AS k ON k.id = s.kind AND k.nature = s.nature
LEFT JOIN cited AS c ON c.source = s.id AND h.kind = 'bron'
LEFT JOIN regions AS r ON r.id = p.region
WHERE CASE h.kind
    WHEN 'bevinding' THEN p.region IS NOT NULL
    WHEN 'indicator' THEN coalesce($action = i.action, true)
    ELSE (k.own OR NOT $own_only) AND (c.findings > 0 OR coalesce($region, $action) IS NULL)
END
ORDER BY h.score DESC, r.position NULLS FIRST, h.id, p.action
