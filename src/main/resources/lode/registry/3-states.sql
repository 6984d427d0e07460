-- What became of a factor: its state with history, notes and tags; whom it is like; how it did on later days.
ALTER TABLE factor ADD COLUMN state TEXT NOT NULL DEFAULT 'candidate'
  CHECK (state IN ('candidate', 'admitted', 'watch', 'retired'));
ALTER TABLE factor ADD COLUMN note TEXT NOT NULL DEFAULT '';

-- The generation of a search that bred it; NULL where nothing was bred.
ALTER TABLE evaluation ADD COLUMN generation INTEGER;

CREATE TABLE tag (
  factor TEXT NOT NULL REFERENCES factor (id),
  tag    TEXT NOT NULL,
  PRIMARY KEY (factor, tag)
) STRICT;

-- A change of state, or the refusal of one.
CREATE TABLE change (
  number  INTEGER PRIMARY KEY,
  factor  TEXT    NOT NULL REFERENCES factor (id),
  changed TEXT    NOT NULL,
  state   TEXT    NOT NULL CHECK (state IN ('candidate', 'admitted', 'watch', 'retired')),
  reason  TEXT    NOT NULL,
  UNIQUE (factor, changed, state, reason)
) STRICT;

-- One rule of a decision, with its number.
CREATE TABLE verdict (
  change INTEGER NOT NULL REFERENCES change (number),
  place  INTEGER NOT NULL,
  rule   TEXT    NOT NULL,
  value  REAL,
  wanted TEXT    NOT NULL,
  passed INTEGER NOT NULL CHECK (passed IN (0, 1)),
  PRIMARY KEY (change, place)
) STRICT;

-- The factors whose values are most like those of a factor, as they were last compared.
CREATE TABLE neighbour (
  factor      TEXT NOT NULL REFERENCES factor (id),
  other       TEXT NOT NULL REFERENCES factor (id),
  correlation REAL NOT NULL,
  data        TEXT NOT NULL,
  data_hash   TEXT NOT NULL,
  pool        TEXT NOT NULL,
  PRIMARY KEY (factor, other)
) STRICT;

-- The rank correlation of a day after those of an evaluation.
CREATE TABLE observation (
  evaluation INTEGER NOT NULL REFERENCES evaluation (number),
  day        TEXT    NOT NULL,
  rank_ic    REAL,
  PRIMARY KEY (evaluation, day)
) STRICT;
