-- A formula, once.
CREATE TABLE factor (
  number    INTEGER PRIMARY KEY,
  id        TEXT    NOT NULL UNIQUE CHECK (length(id) = 64),
  name      TEXT    NOT NULL UNIQUE,
  formula   TEXT    NOT NULL,
  size      INTEGER NOT NULL,
  direction INTEGER NOT NULL CHECK (direction IN (-1, 1))
) STRICT;

-- A test of a factor. A missing number is NULL.
CREATE TABLE evaluation (
  number               INTEGER PRIMARY KEY,
  factor               TEXT    NOT NULL REFERENCES factor (id),
  kind                 TEXT    NOT NULL,
  run                  TEXT    NOT NULL,
  trials               INTEGER NOT NULL,
  added                TEXT    NOT NULL,
  data                 TEXT    NOT NULL,
  data_description     TEXT    NOT NULL,
  data_hash            TEXT    NOT NULL,
  synthetic            INTEGER NOT NULL CHECK (synthetic IN (0, 1)),
  pool                 TEXT    NOT NULL,
  label                TEXT    NOT NULL,
  window_coverage      TEXT    NOT NULL,
  training_first       TEXT    NOT NULL,
  training_last        TEXT    NOT NULL,
  validation_first     TEXT    NOT NULL,
  validation_last      TEXT    NOT NULL,
  test_first           TEXT    NOT NULL,
  test_last            TEXT    NOT NULL,
  training_rank_ic     REAL,
  training_std         REAL,
  training_t           REAL,
  training_days        INTEGER NOT NULL,
  validation_rank_ic   REAL,
  validation_std       REAL,
  validation_t         REAL,
  validation_days      INTEGER NOT NULL,
  test_rank_ic         REAL,
  test_std             REAL,
  test_t               REAL,
  test_days            INTEGER NOT NULL,
  coverage             REAL,
  rank_autocorrelation REAL,
  long_short           REAL,
  UNIQUE (factor, data_hash, pool, label, window_coverage,
          training_first, training_last, validation_first, validation_last, test_first, test_last)
) STRICT;
