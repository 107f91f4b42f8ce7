-- The sources that were there at a revision, and those that a row of then has been told from since.
FROM sources
WHERE revision <= $revision
    OR id IN (SELECT source FROM observations WHERE revision <= $revision)
    OR id IN (SELECT source FROM phases WHERE revision <= $revision)
