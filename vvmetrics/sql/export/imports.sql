-- Every file that was handed in, without its name, in which a person's may stand.
SELECT
    -- number: which change of the database it was: 1 is the first build, each change is one more
    i.revision,
    -- `2026-11-24T09:30:00`: when the change was done, in UTC
    c.committed_at AS imported_at,
    -- text: the role of who did it
    c.committed_by AS imported_by,
    -- text: why
    c.reason,
    -- id: whose file it was
    i.region,
    -- id: the source that the file became
    i.source,
    -- text: SHA-256 of the content of the file; its name stays in the database; if it may be about a person,
    -- that of the region stands there instead
    i.digest,
    -- count: rows that were new
    i.new,
    -- count: rows that superseded an observation
    i.replaced,
    -- count: rows that said the same as an observation and were not stored
    i.unchanged
FROM imports AS i
JOIN commits AS c ON c.revision = i.revision
ORDER BY i.revision
