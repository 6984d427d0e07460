package lode.risk;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import lode.panel.Groups;
import lode.panel.Pool;

/**
 * Gives instruments that count, and have no value, one.
 *
 * @param way  which value
 * @param pool who counts, on the axes of the exposures
 */
public record Fill(Way way, Pool pool) implements Step {

    /** Which value. */
    public enum Way {
        /** The median of the industry on the date; that of all for an instrument without industry. */
        INDUSTRY_MEDIAN,
        /** The median of all on the date. */
        MARKET_MEDIAN,
        /** Zero, the mean of standardised values. */
        ZERO;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Override
    public Finding apply(double[] row, Exposures exposures, int date) {
        double[] before = row.clone();
        double all = way == Way.ZERO ? 0 : median(before);
        double[] medians = way == Way.INDUSTRY_MEDIAN
                ? exposures
                        .industry()
                        .map(groups -> medians(before, groups, date))
                        .orElseGet(() -> new double[0])
                : new double[0];
        for (int i = 0; i < row.length; i++) {
            if (Double.isNaN(before[i]) && pool.contains(date, i)) {
                double code = medians.length == 0
                        ? Double.NaN
                        : exposures.industry().orElseThrow().codes().at(date, i);
                row[i] = Double.isNaN(code) ? all : medians[(int) code];
            }
        }
        return Finding.FINE;
    }

    private static double[] medians(double[] row, Groups groups, int date) {
        return IntStream.range(0, groups.labels().size())
                .mapToDouble(code -> median(IntStream.range(0, row.length)
                        .filter(i -> groups.codes().at(date, i) == code)
                        .mapToDouble(i -> row[i])
                        .toArray()))
                .toArray();
    }

    private static double median(double[] values) {
        double[] sorted =
                Arrays.stream(values).filter(x -> !Double.isNaN(x)).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : Quantiles.median(sorted);
    }
}
