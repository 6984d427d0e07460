package lode.report.page;

/** How a page writes a number. */
public enum Unit {
    /** As it is. */
    TEXT,
    /** A whole number. */
    COUNT,
    /** One decimal. */
    ONE,
    /** Two decimals. */
    TWO,
    /** Four decimals, as information coefficients. */
    FOUR,
    /** Four decimals, or that it is smaller. */
    PROBABILITY,
    /** Per cent with one decimal. */
    PERCENT,
    /** Per cent with three decimals, as returns of a few days. */
    FINE_PERCENT,
    /** Yuan, in ten thousands, millions or more. */
    MONEY,
    /** Money likewise, of a currency that is said elsewhere. */
    CASH
}
