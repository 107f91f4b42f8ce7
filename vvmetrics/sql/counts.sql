-- How much is in the store.
SELECT
    (SELECT count(*) FROM observations) AS observations,
    (SELECT count(*) FROM phases) AS phases,
    (SELECT count(*) FROM sources) AS sources
