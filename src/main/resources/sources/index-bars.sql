-- Daily bars of indices: date, instrument, close. Each index becomes a benchmark under its code; with a name on the
-- command line, --source index-bars:hs300 FILES, the files hold one index and it takes that name.

-- @benchmarks
SELECT place, date, coalesce(nullif('${name}', ''), instrument) AS benchmark, close FROM files;
