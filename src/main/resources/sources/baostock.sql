-- Daily files as Baostock delivers them: turn in percent, tradestatus 1 for a day with trade, is_st 1 under
-- special treatment. Codes stay as they are.

-- @bars
SELECT
    place,
    date,
    instrument,
    open,
    high,
    low,
    close,
    preclose,
    volume,
    amount,
    number(turn) / 100 AS turnover_rate,
    (number(tradestatus) = 0)::INTEGER AS suspended,
    is_st AS st
FROM files;
