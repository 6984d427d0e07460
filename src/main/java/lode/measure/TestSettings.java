package lode.measure;

import java.util.Locale;
import java.util.Optional;
import lode.panel.UserException;

/**
 * How factors are tested.
 *
 * @param pricing        at which prices returns are taken
 * @param rebalance      when groups are formed anew
 * @param overlapping    whether a part of the portfolio is renewed each day, in place of all of it on the rebalancing days
 * @param groups         number of quantile groups, 2 to 20
 * @param ic             which correlation decay, industries, years and sizes are told by
 * @param demean         what is taken from returns before they are averaged over a group
 * @param sizeWeighted   whether a group's instruments are weighted by their size, else equally
 * @param benchmark      the index, if there is one
 * @param st             whether instruments under special treatment count
 * @param leastDaysListed trading days that an instrument must have been listed to count; 0 for all
 * @param fewestPairs    how many pairs of factor and return a date needs
 * @param daysPerYear    trading days by which returns are made yearly
 * @param participation  share of a day's trading that a portfolio may be, for its capacity
 */
public record TestSettings(
        Pricing pricing,
        Rebalance rebalance,
        boolean overlapping,
        int groups,
        IcKind ic,
        Demean demean,
        boolean sizeWeighted,
        Optional<String> benchmark,
        boolean st,
        int leastDaysListed,
        int fewestPairs,
        int daysPerYear,
        double participation) {

    /** What is taken from returns before they are averaged over a group. */
    public enum Demean {
        /** Nothing. */
        NONE,
        /** The mean of all on the date. */
        UNIVERSE,
        /** The mean of the industry on the date. */
        INDUSTRY;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int FEWEST_GROUPS = 2;

    private static final int MOST_GROUPS = 20;

    /** Checks the numbers. */
    public TestSettings {
        if (groups < FEWEST_GROUPS || groups > MOST_GROUPS) {
            throw new UserException("groups must be " + FEWEST_GROUPS + " to " + MOST_GROUPS + ", got " + groups);
        }
        if (fewestPairs < groups) {
            throw new UserException("fewest-pairs must be as many as groups or more, got " + fewestPairs + " for "
                    + groups + " groups");
        }
        if (leastDaysListed < 0) {
            throw new UserException("least-days-listed must be 0 or more, got " + leastDaysListed);
        }
        if (daysPerYear < 1) {
            throw new UserException("days-per-year must be 1 or more, got " + daysPerYear);
        }
        if (!(participation > 0 && participation <= 1)) {
            throw new UserException("participation must lie between 0 and 1, got " + participation);
        }
        if (overlapping && (rebalance.unit() != Rebalance.Unit.DAY || rebalance.every() < 2)) {
            throw new UserException("Overlapping portfolios need a rebalancing of 2days or more, got " + rebalance);
        }
        if (overlapping && demean == Demean.INDUSTRY) {
            throw new UserException("Overlapping portfolios can be demeaned by universe only, not by industry");
        }
    }
}
