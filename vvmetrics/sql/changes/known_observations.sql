-- The observations that were there at a revision; one does not yet supersede what came later.
SELECT
    * REPLACE (
        CASE
            WHEN supersedes IN (SELECT id FROM observations WHERE revision <= $revision) THEN supersedes
        END AS supersedes
    )
FROM observations
WHERE revision <= $revision
