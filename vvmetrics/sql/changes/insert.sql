-- Store the columns of the given rows that a table has; its name takes the place of {table}, for no parameter
-- can be the name of a table.
INSERT INTO {table} BY NAME
SELECT COLUMNS(name -> list_contains($columns, name)) FROM given
