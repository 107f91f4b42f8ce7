-- Every source with its kind, which says whether the network itself reported it.
SELECT id, label, kind, publisher, year, url, note
FROM sources
ORDER BY id
