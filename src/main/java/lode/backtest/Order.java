package lode.backtest;

/**
 * An order for one day, on the scale of raw prices.
 *
 * @param day        the day on which it is sent, by index
 * @param instrument by index
 * @param side       which way
 * @param shares     how many are wanted, more than 0
 */
public record Order(int day, int instrument, Side side, double shares) {

    /** Checks the number of shares. */
    public Order {
        if (!(shares > 0)) {
            throw new IllegalArgumentException("an order is for more than 0 shares, got " + shares);
        }
    }
}
