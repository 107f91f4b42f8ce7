-- Store the given sources; their nature is the store's, so that a key refuses a kind of the other nature.
INSERT INTO sources
SELECT g.id, g.label, g.kind, n.nature, g.publisher, g.year, g.url, g.note, g.bundled, g.revision
FROM given AS g, store_nature AS n
