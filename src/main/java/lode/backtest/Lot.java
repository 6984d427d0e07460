package lode.backtest;

/**
 * Shares bought on one day, as dividends are taxed by them.
 *
 * @param instrument by index
 * @param day        on which they were bought, by index
 * @param shares     how many are left
 * @param dividends  money paid on them since
 */
public record Lot(int instrument, int day, double shares, double dividends) {}
