package lode.backtest;

/** Rounding of money. */
final class Money {

    /** What is half a cent in decimal arithmetic may be a little less as a double. */
    private static final double SLACK = 1e-7;

    private Money() {}

    /** The amount to the cent, half a cent upwards. */
    static double cents(double amount) {
        return Math.floor(amount * 100 + 0.5 + SLACK) / 100;
    }
}
