package lode.expr;

import java.util.Locale;

/** The libraries whose names for our operators are known. */
public enum Dialect {
    /** Microsoft's qlib: {@code Ref($close, 5)/$close}. */
    QLIB("qlib"),
    /** RiceQuant's RQFactor: {@code REF(Factor('close'), 5)}. */
    RQFACTOR("RQFactor"),
    /** The 101 Formulaic Alphas: {@code delay(close, 5)}. */
    ALPHA101("WorldQuant 101"),
    /** WorldQuant BRAIN: {@code ts_delay(close, 5)}. */
    BRAIN("WorldQuant BRAIN"),
    /** gplearn: prefix, {@code div(X0, X1)}. */
    GPLEARN("gplearn"),
    /** pandas and numpy: {@code x.shift(5)}, on a table with one column per instrument. */
    PANDAS("pandas");

    private final String title;

    Dialect(String title) {
        this.title = title;
    }

    /** As its users write it. */
    public String title() {
        return title;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
