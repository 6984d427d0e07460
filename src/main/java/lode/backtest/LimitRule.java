package lode.backtest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A dated limit of daily prices.
 *
 * <p>Of the rules of a market the first that applies counts.
 *
 * @param boards     to which it applies
 * @param from       first day; empty for always
 * @param to         last day; empty for ever
 * @param st         only under special treatment, or only not so; empty for either
 * @param firstDays  only on so many days from the first of a listing; empty for all days
 * @param listedFrom only instruments listed on that day or later
 * @param up         how far above the reference, as a fraction; empty for no limit
 * @param down       how far below; empty for no limit
 * @param issuePrice whether the reference is the issue price and not the previous close
 * @param source     where the rule stands
 */
public record LimitRule(
        List<String> boards,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<Boolean> st,
        Optional<Integer> firstDays,
        Optional<LocalDate> listedFrom,
        Optional<Double> up,
        Optional<Double> down,
        Optional<Boolean> issuePrice,
        String source) {

    /** No limit. */
    static final LimitRule NONE = new LimitRule(
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "");

    private static final int WHOLE = 10_000;

    /** Copies the boards. */
    public LimitRule {
        boards = List.copyOf(boards);
    }

    /**
     * Whether it applies.
     *
     * @param listed first day of the listing; empty if it was before the data begin
     * @param age    trading days since then, 0 on the first
     */
    boolean applies(String board, LocalDate day, boolean special, Optional<LocalDate> listed, int age) {
        return boards.contains(board)
                && (from.isEmpty() || !day.isBefore(from.get()))
                && (to.isEmpty() || !day.isAfter(to.get()))
                && (st.isEmpty() || st.get() == special)
                && (firstDays.isEmpty() || age < firstDays.get())
                && (listedFrom.isEmpty() || listed.isPresent() && !listed.get().isBefore(listedFrom.get()));
    }

    /** Whether the reference is the previous close and there are limits. */
    boolean known() {
        return up.isPresent() && down.isPresent() && !issuePrice.orElse(false);
    }

    /**
     * The highest price of a day, rounded half up to the tick in decimal arithmetic.
     *
     * @param reference on the tick
     * @param tick      more than 0
     */
    public double upper(double reference, double tick) {
        return limit(reference, tick, up.orElse(Double.POSITIVE_INFINITY));
    }

    /**
     * The lowest price of a day, rounded half up to the tick in decimal arithmetic.
     *
     * @param reference on the tick
     * @param tick      more than 0
     */
    public double lower(double reference, double tick) {
        return limit(reference, tick, -down.orElse(Double.POSITIVE_INFINITY));
    }

    private static double limit(double reference, double tick, double change) {
        if (Double.isInfinite(change)) {
            return change > 0 ? Double.POSITIVE_INFINITY : 0;
        }
        double perUnit = Math.rint(1 / tick);
        long ticks = Math.round(reference * perUnit);
        long share = WHOLE + Math.round(change * WHOLE);
        return Math.floorDiv(ticks * share + WHOLE / 2, WHOLE) / perUnit;
    }
}
