-- Have the file written anew when it is opened next: what was taken from a row still stands in parts of it
-- that no question reads.
UPDATE store_nature SET bundle = $digest
