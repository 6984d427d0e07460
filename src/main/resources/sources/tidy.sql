-- One row per date and instrument with our own names: date, instrument, open, high, low, close, volume, amount.
-- Prices are adjusted, volume is in shares, amount in yuan, turnover_rate a fraction. What else is known by name:
-- vwap, vwap_raw, close_raw, factor (adjusted over raw price), preclose, suspended, st, limit_up, limit_down.
-- Every other column of numbers becomes a field of its own name.

-- @bars
SELECT * FROM files;
