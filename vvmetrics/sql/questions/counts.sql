-- How much is in the store, and how many of the sources an observation or a phase rests on.
SELECT
    (SELECT count(*) FROM observations) AS observations,
    (SELECT count(*) FROM phases) AS phases,
    (SELECT count(*) FROM sources) AS sources,
    (SELECT count(*) FROM (SELECT source FROM observations UNION SELECT source FROM phases)) AS sources_used
