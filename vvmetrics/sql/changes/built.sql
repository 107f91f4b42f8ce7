-- What this database is, what it was built from, and whether this process has it open already: then its
-- settings are locked.
SELECT nature, schema_version, bundle, current_setting('lock_configuration') FROM store_nature
