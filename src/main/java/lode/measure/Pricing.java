package lode.measure;

import java.util.Locale;

/** At which prices the returns that follow a factor are taken. */
public enum Pricing {
    /** From the close at which the factor is known: what the factor tells, if not what anyone can earn. */
    CLOSE_TO_CLOSE("close", 0),
    /** From the open of the day after: what somebody who waits for the factor can have. */
    TRADEABLE("open", 1);

    private final String price;
    private final int lag;

    Pricing(String price, int lag) {
        this.price = price;
        this.lag = lag;
    }

    /** The price field. */
    public String price() {
        return price;
    }

    /** Days from the factor to the purchase. */
    public int lag() {
        return lag;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
