-- Every file that was handed in, without its name, in which a person's may stand.
SELECT i.revision, c.committed_at AS imported_at, c.committed_by AS imported_by, c.reason, i.region, i.source, i.digest, i.new, i.replaced, i.unchanged
FROM imports AS i
JOIN commits AS c ON c.revision = i.revision
ORDER BY i.revision
