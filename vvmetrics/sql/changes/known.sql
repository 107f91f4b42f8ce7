-- The rows of a table that were there at a revision.
FROM query_table($table) WHERE revision <= $revision
