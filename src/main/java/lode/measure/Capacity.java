package lode.measure;

/**
 * How much money group 1 can be bought for in a day without being more than a share of the trading, by the median of dates.
 *
 * @param participation that share
 * @param byTrading     yuan, if every instrument is held in proportion to its trading
 * @param equalWeights  yuan, if all are held alike: the one that trades least sets the limit
 */
public record Capacity(double participation, double byTrading, double equalWeights) {}
