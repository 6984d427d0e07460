-- Members of an index by weight date: date, instrument. The pool takes its name from the command line,
-- --source index-weights:hs300 FILES, and 'index' without one.

-- @members
SELECT place, date, instrument, coalesce(nullif('${name}', ''), 'index') AS pool FROM files;
