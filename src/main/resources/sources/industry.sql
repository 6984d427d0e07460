-- Stays of instruments in industries: instrument, sector, entry_date, remove_date (its last day; empty for until now).
-- The grouping takes its name from the command line, --source industry:sector FILES, and 'industry' without one.

-- @groups
SELECT
    place,
    instrument,
    coalesce(nullif('${name}', ''), 'industry') AS grouping,
    sector AS label,
    entry_date AS first_day,
    remove_date AS last_day
FROM files;
