-- The observations of an import that were not withdrawn.
SELECT o.id
FROM imports AS i JOIN observations AS o ON o.revision = i.revision
WHERE i.revision = $revision AND o.id NOT IN (SELECT observation FROM withdrawals)
ORDER BY o.id
