package lode.backtest;

import java.util.Optional;

/**
 * What the broker takes of an order.
 *
 * @param rate     of the value, as a fraction
 * @param perShare money per share; empty for 0
 * @param least    of an order
 * @param source   where the rate comes from
 */
public record Commission(double rate, Optional<Double> perShare, double least, String source) {

    /** Checks the numbers. */
    public Commission {
        if (!(rate >= 0 && least >= 0)) {
            throw new IllegalArgumentException("a commission is 0 or more, got " + rate + " and at least " + least);
        }
    }

    /** The commission of a whole order, to the cent. */
    public double of(double shares, double value) {
        return Money.cents(Math.max(least, rate * value + perShare.orElse(0.0) * shares));
    }

    /**
     * The commission of one fill of an order: the least amount with the first, nothing more until the proportional
     * commission of all fills exceeds it, so that the fills together pay what the whole order pays.
     *
     * @param sharesBefore shares of the order filled before
     * @param valueBefore  their value
     */
    public double ofFill(double sharesBefore, double valueBefore, double shares, double value) {
        double before = sharesBefore == 0 ? 0 : of(sharesBefore, valueBefore);
        return Money.cents(of(sharesBefore + shares, valueBefore + value) - before);
    }
}
