package lode.backtest;

/**
 * What trading cost, by kind, in money.
 *
 * @param commission  to the broker
 * @param stampDuty   tax on the transaction
 * @param transferFee to the registrar
 * @param slippage    prices paid above, or received below, those of the quotes
 * @param other       management fee, dividend tax, borrowing; interest earned on cash counts against it
 */
public record Costs(double commission, double stampDuty, double transferFee, double slippage, double other) {

    /** No costs. */
    public static final Costs NONE = new Costs(0, 0, 0, 0, 0);

    /** The sum of these and others, kind by kind. */
    public Costs plus(Costs more) {
        return new Costs(
                commission + more.commission,
                stampDuty + more.stampDuty,
                transferFee + more.transferFee,
                slippage + more.slippage,
                other + more.other);
    }

    /** All kinds together. */
    public double total() {
        return commission + stampDuty + transferFee + slippage + other;
    }

    /** What is paid besides the price: all but slippage. */
    public double fees() {
        return commission + stampDuty + transferFee + other;
    }
}
