-- Keep the log, first of all: it says which revision comes next.
INSERT INTO commits FROM old.commits
