package lode.backtest;

import java.util.regex.Pattern;

/**
 * How the instruments of a board are counted.
 *
 * @param name        of the board, by which limits and fees name it
 * @param codes       regular expression of the instruments' names
 * @param tick        smallest step of a price; 0 for none
 * @param leastShares smallest order; 0 for none
 * @param stepShares  what an order beyond that is a multiple of; 0 for any number, also fractional
 * @param source      where the rule stands
 */
public record BoardRule(String name, String codes, double tick, double leastShares, double stepShares, String source) {

    /** What is a whole number of lots up to rounding of doubles counts as one. */
    private static final double SLACK = 1e-9;

    /** Checks the numbers and the expression. */
    public BoardRule {
        Pattern.compile(codes);
        if (!(tick >= 0 && leastShares >= 0 && stepShares >= 0)) {
            throw new IllegalArgumentException("tick and lots of board '" + name + "' must be 0 or more");
        }
    }

    /** Whether the instrument is on this board. */
    boolean holds(String instrument) {
        return instrument.matches(codes);
    }

    /** The most shares that can be ordered and are not more than these; 0 if they are less than the smallest order. */
    double floor(double shares) {
        double floor = stepShares == 0 ? shares : Math.floor(shares / stepShares + SLACK) * stepShares;
        return floor >= leastShares - SLACK && floor > 0 ? floor : 0;
    }

    /** The price on the board's ticks next to this one, upwards from the middle. */
    double rounded(double price) {
        if (tick == 0) {
            return price;
        }
        double perUnit = Math.rint(1 / tick);
        return Math.floor(price * perUnit + 0.5 + SLACK) / perUnit;
    }
}
