-- A folder with the CSI 300 stocks of 2007 to 2020, their membership, the index and their sectors.

-- @bars cn_a_csi300_daily/*.csv.gz
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

-- @members cn_index_weights_csi300/csi300_weights.csv.gz
SELECT place, date, instrument, 'hs300' AS pool FROM files;

-- @groups cn_a_industry/wind_sector_history.csv.gz
SELECT
    place,
    instrument,
    'industry' AS grouping,
    sector AS label,
    entry_date AS first_day,
    remove_date AS last_day
FROM files;

-- @benchmarks cn_index_daily/index_daily.csv.gz
SELECT place, date, 'hs300' AS benchmark, close FROM files WHERE instrument = '000300.SH';
