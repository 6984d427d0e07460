package lode.backtest;

/** Why an order was not filled, or not whole. */
public enum Refusal {
    /** It was filled whole. */
    NONE(""),
    /** No trade on the day. */
    SUSPENDED("suspended"),
    /** The price at which it would be filled, or its scale, is not known. */
    NO_PRICE("no price"),
    /** A purchase at the upper limit. */
    LIMIT_UP("at the upper limit"),
    /** A sale at the lower limit. */
    LIMIT_DOWN("at the lower limit"),
    /** Purchases on the first day of a listing. */
    FIRST_DAY("first day of listing"),
    /** Bought today, to be sold tomorrow at the earliest. */
    BOUGHT_TODAY("bought today"),
    /** More than the share of the day's volume that one may trade. */
    PARTICIPATION("more than the allowed share of the volume"),
    /** Less than the smallest order. */
    BELOW_LOT("less than a lot"),
    /** Not enough cash. */
    NO_CASH("not enough cash"),
    /** The listing is over: what was held became cash at the last price. */
    DELISTED("delisted");

    private final String text;

    Refusal(String text) {
        this.text = text;
    }

    /** As in the ledger. */
    @Override
    public String toString() {
        return text;
    }
}
