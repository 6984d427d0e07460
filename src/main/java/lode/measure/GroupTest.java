package lode.measure;

import java.util.Arrays;
import java.util.List;

/**
 * What a factor's quantile groups earned. Group 1 is the one to hold.
 *
 * <p>Arrays have an entry per date. A cumulative return is that from the first date to this one, so that its first entry is 0.
 *
 * @param groups              the groups, group 1 first
 * @param universe            cumulative return of all that were grouped, equally weighted
 * @param benchmark           cumulative return of the index from the first date with groups; empty if there is none
 * @param topMinusBottom      return of group 1 less that of the last, from each date to the next; NaN where it is unknown
 * @param cumulativeTopMinusBottom compounded; a step that is unknown counts as 0
 * @param meanTopMinusBottom  mean over dates of the return of group 1 less that of the last, to the next renewal
 * @param errorTopMinusBottom its standard error from those of the two groups
 * @param monotonicity        Spearman's correlation of the groups, the last first, and their mean returns: 1 if each group
 *                            earns more than the one after it
 * @param collided            whether equal values had to be told apart by the order of the instruments, date by date
 */
public record GroupTest(
        List<Group> groups,
        double[] universe,
        double[] benchmark,
        double[] topMinusBottom,
        double[] cumulativeTopMinusBottom,
        double meanTopMinusBottom,
        double errorTopMinusBottom,
        double monotonicity,
        boolean[] collided) {

    /** Copies the list. */
    public GroupTest {
        groups = List.copyOf(groups);
    }

    /** The return of group 1 less that of the last, compounded over all dates. */
    public double totalTopMinusBottom() {
        return Series.last(cumulativeTopMinusBottom);
    }

    /** The loss of group 1 less the last from the highest point so far, date by date, 0 or negative. */
    public double[] drawdownTopMinusBottom() {
        return Series.drawdowns(cumulativeTopMinusBottom);
    }

    /**
     * One group.
     *
     * @param number       from 1
     * @param returns      return to the next renewal, date by date; NaN where it is unknown
     * @param steps        return to the next date: the same unless portfolios overlap
     * @param cumulative   compounded steps; one that is unknown counts as 0
     * @param turnover     share of its instruments that were not in it one period before; NaN on the first date
     * @param sizes        how many instruments it has
     * @param mean         mean of the returns over dates
     * @param error        standard error of the mean over all instruments and dates
     * @param annual       return per year
     * @param drawdown     largest loss from a peak, as a positive fraction
     */
    public record Group(
            int number,
            double[] returns,
            double[] steps,
            double[] cumulative,
            double[] turnover,
            int[] sizes,
            double mean,
            double error,
            double annual,
            double drawdown) {

        /** The mean turnover over the dates that have one. */
        public double meanTurnover() {
            return Series.mean(turnover);
        }

        /** How many instruments it has on average. */
        public double meanSize() {
            return Arrays.stream(sizes).average().orElse(Double.NaN);
        }

        /** The return over all dates. */
        public double total() {
            return Series.last(cumulative);
        }
    }
}
