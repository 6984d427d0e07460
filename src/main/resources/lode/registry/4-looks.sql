-- A search that has looked at a test period. The same search again is no other look.
CREATE TABLE look (
  number     INTEGER PRIMARY KEY,
  data_hash  TEXT    NOT NULL,
  label      TEXT    NOT NULL,
  search     TEXT    NOT NULL CHECK (length(search) = 64),
  run        TEXT    NOT NULL,
  test_first TEXT    NOT NULL,
  test_last  TEXT    NOT NULL,
  trials     INTEGER NOT NULL,
  looked     TEXT    NOT NULL,
  UNIQUE (data_hash, label, search)
) STRICT;
