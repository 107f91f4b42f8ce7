-- Say for life what kind of rows this store takes, and what it was built from.
INSERT INTO store_nature VALUES ($nature, $version, $digest)
