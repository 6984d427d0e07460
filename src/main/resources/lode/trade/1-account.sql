-- What an account was opened with.
CREATE TABLE plan (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

-- The strategy's settings, in the order of the program.
CREATE TABLE strategy (
  number INTEGER PRIMARY KEY,
  key    TEXT NOT NULL UNIQUE,
  value  TEXT NOT NULL
) STRICT;

-- A day that is over. A missing number is NULL.
CREATE TABLE day (
  date         TEXT    PRIMARY KEY,
  next         TEXT    NOT NULL,
  nav          REAL    NOT NULL,
  day_return   REAL,
  benchmark    REAL,
  cash         REAL    NOT NULL,
  invested     REAL    NOT NULL,
  bought       REAL    NOT NULL,
  sold         REAL    NOT NULL,
  commission   REAL    NOT NULL,
  stamp_duty   REAL    NOT NULL,
  transfer_fee REAL    NOT NULL,
  slippage     REAL    NOT NULL,
  other        REAL    NOT NULL,
  decided      INTEGER NOT NULL CHECK (decided IN (0, 1))
) STRICT;

-- The ledger: every order, in the order of execution.
CREATE TABLE trade (
  number       INTEGER PRIMARY KEY,
  date         TEXT NOT NULL REFERENCES day (date),
  instrument   TEXT NOT NULL,
  side         TEXT NOT NULL,
  wanted       REAL,
  filled       REAL NOT NULL,
  price        REAL,
  value        REAL NOT NULL,
  commission   REAL NOT NULL,
  stamp_duty   REAL NOT NULL,
  transfer_fee REAL NOT NULL,
  slippage     REAL NOT NULL,
  other        REAL NOT NULL,
  refusal      TEXT NOT NULL
) STRICT;

-- Every holding at every close.
CREATE TABLE position (
  number     INTEGER PRIMARY KEY,
  date       TEXT NOT NULL REFERENCES day (date),
  instrument TEXT NOT NULL,
  shares     REAL NOT NULL,
  price      REAL NOT NULL,
  value      REAL NOT NULL,
  weight     REAL NOT NULL,
  UNIQUE (date, instrument)
) STRICT;

-- Weights decided at a close, as fractions of NAV.
CREATE TABLE target (
  number     INTEGER PRIMARY KEY,
  date       TEXT NOT NULL REFERENCES day (date),
  instrument TEXT NOT NULL,
  weight     REAL NOT NULL,
  UNIQUE (date, instrument)
) STRICT;

-- Orders as they were written after a close for the next open.
CREATE TABLE planned (
  number     INTEGER PRIMARY KEY,
  date       TEXT NOT NULL REFERENCES day (date),
  due        TEXT NOT NULL,
  instrument TEXT NOT NULL,
  side       TEXT NOT NULL,
  shares     REAL NOT NULL,
  reference  REAL NOT NULL,
  UNIQUE (date, instrument)
) STRICT;

-- What is owed to the account after its last day.
CREATE TABLE receivable (
  number   INTEGER PRIMARY KEY,
  pay_date TEXT NOT NULL,
  amount   REAL NOT NULL
) STRICT;

-- Shares by the day of purchase after the last day, oldest first, where dividends are taxed.
CREATE TABLE lot (
  number     INTEGER PRIMARY KEY,
  instrument TEXT NOT NULL,
  date       TEXT NOT NULL,
  shares     REAL NOT NULL,
  dividends  REAL NOT NULL
) STRICT;

-- The hash of each day of the data that the account has seen.
CREATE TABLE past (
  date TEXT PRIMARY KEY,
  hash TEXT NOT NULL
) STRICT;

-- What a reader of the account must know.
CREATE TABLE note (
  number INTEGER PRIMARY KEY,
  date   TEXT NOT NULL,
  text   TEXT NOT NULL
) STRICT;
