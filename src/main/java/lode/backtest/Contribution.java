package lode.backtest;

/**
 * What one instrument contributed to a run.
 *
 * @param instrument its name
 * @param profit     money earned on it: what was received for it and what it is worth in the end, less what was paid for it,
 *                   after fees
 * @param ofCapital  the same over the capital; those of all instruments add up to the total return, but for what the cash
 *                   earned or paid by itself
 * @param fees       paid on its trades
 * @param fills      how often it was bought or sold
 * @param days       closes at which it was held
 * @param meanWeight mean weight on these
 */
public record Contribution(
        String instrument, double profit, double ofCapital, double fees, int fills, int days, double meanWeight) {}
