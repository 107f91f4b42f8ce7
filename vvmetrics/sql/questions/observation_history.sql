-- Everything that was ever recorded of an indicator in a region, from new to old, with what became of it:
-- when, by whom and why.
WITH
successors AS ( -- the newest, of those that were withdrawn too
    SELECT supersedes AS id, arg_max(id, revision) AS successor, max(revision) AS revision
    FROM observations WHERE supersedes IS NOT NULL GROUP BY supersedes
),
standings AS (
    SELECT
        o.*,
        CASE
            WHEN w.observation IS NOT NULL THEN 'withdrawn'
            WHEN c.id IS NULL THEN 'superseded'
            ELSE 'current'
        END AS standing,
        CASE standing WHEN 'superseded' THEN s.successor END AS successor,
        CASE standing WHEN 'withdrawn' THEN w.revision WHEN 'superseded' THEN s.revision END AS ended
    FROM observations AS o
    LEFT JOIN withdrawals AS w ON w.observation = o.id
    LEFT JOIN successors AS s ON s.id = o.id
    LEFT JOIN current_observations AS c ON c.id = o.id
    WHERE o.region = $region AND o.indicator = $indicator
)
SELECT
    o.id, o.region, o.area, o.partner, o.indicator, o.scale, o.start_year, o.end_year, o.score, o.answer,
    o.absence, o.plausibility, o.finding, o.source, s.label AS source_title, s.kind AS source_kind, o.locator,
    o.recorded_at, o.recorded_by, o.supersedes, o.revision, stored.committed_at AS stored_at,
    stored.committed_by AS stored_by, stored.reason AS stored_because, o.standing, o.successor,
    ended.committed_at AS ended_at, ended.committed_by AS ended_by, ended.reason AS ended_because
FROM standings AS o
JOIN sources AS s ON s.id = o.source
JOIN commits AS stored ON stored.revision = o.revision
LEFT JOIN commits AS ended ON ended.revision = o.ended
LEFT JOIN areas AS a ON a.region = o.region AND a.id = o.area
LEFT JOIN partners AS p ON p.id = o.partner
ORDER BY a.position NULLS FIRST, p.position NULLS FIRST, o.end_year DESC, o.start_year DESC, o.revision DESC,
    o.id DESC
