package lode.backtest;

import java.util.Locale;

/** Which way an order goes. */
public enum Side {
    /** Shares for money. */
    BUY,
    /** Money for shares. */
    SELL;

    /** 1 for a purchase, -1 for a sale. */
    public int sign() {
        return this == BUY ? 1 : -1;
    }

    /** As in the ledger: lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
