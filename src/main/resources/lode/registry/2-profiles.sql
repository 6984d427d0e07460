-- A test under another convention profile is another test.
ALTER TABLE evaluation RENAME TO evaluation_without_profile;

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
  point_in_time        INTEGER NOT NULL CHECK (point_in_time IN (0, 1)),
  label                TEXT    NOT NULL,
  profile              TEXT    NOT NULL,
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
  UNIQUE (factor, data_hash, pool, label, profile, window_coverage,
          training_first, training_last, validation_first, validation_last, test_first, test_last)
) STRICT;

INSERT INTO evaluation (
  number, factor, kind, run, trials, added, data, data_description, data_hash, synthetic, pool,
  point_in_time, label, profile, window_coverage, training_first, training_last, validation_first,
  validation_last, test_first, test_last, training_rank_ic, training_std, training_t, training_days,
  validation_rank_ic, validation_std, validation_t, validation_days, test_rank_ic, test_std, test_t,
  test_days, coverage, rank_autocorrelation, long_short)
SELECT
  number, factor, kind, run, trials, added, data, data_description, data_hash, synthetic, pool,
  point_in_time, label, 'lode', window_coverage, training_first, training_last, validation_first,
  validation_last, test_first, test_last, training_rank_ic, training_std, training_t, training_days,
  validation_rank_ic, validation_std, validation_t, validation_days, test_rank_ic, test_std, test_t,
  test_days, coverage, rank_autocorrelation, long_short
FROM evaluation_without_profile;

DROP TABLE evaluation_without_profile;
