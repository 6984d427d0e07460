package lode.panel;

/** What a field measures; raw and adjusted prices are different kinds and never mixed silently. */
public enum FieldKind {
    /** Yuan per share, with the adjustments for splits and dividends multiplied in. */
    ADJUSTED_PRICE,
    /** Yuan per share, as traded. */
    RAW_PRICE,
    /** Number of shares. */
    SHARES,
    /** Yuan. */
    MONEY,
    /** A share of something, as a fraction. */
    RATIO,
    /** A return, as a fraction. */
    RETURN,
    /** A number of days or of cases. */
    COUNT,
    /** 1 for yes, 0 for no. */
    FLAG,
    /** A column of the user's that says nothing about its unit. */
    NUMBER
}
