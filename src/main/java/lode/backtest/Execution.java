package lode.backtest;

import java.util.Locale;

/** The price at which orders are filled. */
public enum Execution {
    /** The first price of the day after the decision. */
    OPEN("open"),
    /** Money over shares of the day after the decision. */
    VWAP("vwap"),
    /** The last price of the day after the decision. */
    CLOSE("close"),
    /** The close that the strategy knew when it decided: nobody can trade so. */
    SAME_CLOSE("close");

    private final String field;

    Execution(String field) {
        this.field = field;
    }

    /** The field of the dataset that has the price. */
    String field() {
        return field;
    }

    /** As it is written in a file: {@code same-close}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** In words, for the header of a result. */
    String words() {
        return switch (this) {
            case OPEN -> "open of the next day";
            case VWAP -> "average price of the next day";
            case CLOSE -> "close of the next day";
            case SAME_CLOSE -> "the close that the decision knew already";
        };
    }
}
