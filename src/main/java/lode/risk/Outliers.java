package lode.risk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lode.panel.UserException;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;

/** Finds bounds from the values of one date, and pulls what lies beyond to the bound, or drops it. */
public sealed interface Outliers extends Step {

    /** What outliers become: their bound, or missing. */
    enum Fate {
        /** They become the bound. */
        CLIP,
        /** They become missing. */
        TRIM
    }

    /** The multiple of the median deviation that equals a standard deviation where values are normal. */
    double NORMAL_SCALE = 1.4826;

    /** Bounds at the median plus and minus {@code times * scale} median absolute deviations; none where that is 0. */
    record Mad(double times, double scale, Fate fate) implements Outliers {

        @Override
        public Bounds bounds(double[] sorted) {
            double median = Quantiles.median(sorted);
            double[] deviations = Arrays.stream(sorted)
                    .map(x -> Math.abs(x - median))
                    .sorted()
                    .toArray();
            double reach = times * scale * Quantiles.median(deviations);
            return reach > 0 ? new Bounds(median - reach, median + reach) : Bounds.NONE;
        }
    }

    /** Bounds at the mean plus and minus {@code times} standard deviations, divisor n - 1; found once, not iterated. */
    record Sigma(double times, Fate fate) implements Outliers {

        @Override
        public Bounds bounds(double[] sorted) {
            double mean = StatUtils.mean(sorted);
            double reach = times * new StandardDeviation().evaluate(sorted, mean);
            return reach > 0 ? new Bounds(mean - reach, mean + reach) : Bounds.NONE;
        }
    }

    /** Bounds at two quantiles, by linear interpolation. */
    record Percentile(double side, Fate fate) implements Outliers {

        /** Checks the share. */
        public Percentile {
            if (!(side > 0 && side < 0.5)) {
                throw new UserException("The share of outliers on each side lies between 0 and 0.5, got " + side);
            }
        }

        @Override
        public Bounds bounds(double[] sorted) {
            return new Bounds(Quantiles.of(sorted, side), Quantiles.of(sorted, 1 - side));
        }
    }

    /** Values between them, both included, are kept. */
    record Bounds(double low, double high) {

        static final Bounds NONE = new Bounds(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /** The bounds of some known values, sorted; at least one. */
    Bounds bounds(double[] sorted);

    /** What becomes of outliers. */
    Fate fate();

    @Override
    default Finding apply(double[] row, Exposures exposures, int date) {
        double[] sorted =
                Arrays.stream(row).filter(x -> !Double.isNaN(x)).sorted().toArray();
        if (sorted.length > 0) {
            Bounds bounds = bounds(sorted);
            for (int i = 0; i < row.length; i++) {
                double x = row[i];
                if (x < bounds.low) {
                    row[i] = fate() == Fate.CLIP ? bounds.low : Double.NaN;
                } else if (x > bounds.high) {
                    row[i] = fate() == Fate.CLIP ? bounds.high : Double.NaN;
                }
            }
        }
        return Finding.FINE;
    }

    /**
     * Reads {@code none}, {@code mad}, {@code mad:3:1}, {@code percentile}, {@code percentile:0.01}, {@code 3-sigma}; the
     * list is empty for none.
     *
     * @throws UserException if the text is anything else
     */
    static List<Outliers> parse(String text, Fate fate) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        Matcher sigma = Pattern.compile("(\\d+(?:\\.\\d+)?)-sigma").matcher(plain);
        Matcher mad = Pattern.compile("mad(?::(\\d+(?:\\.\\d+)?))?(?::(\\d+(?:\\.\\d+)?))?")
                .matcher(plain);
        Matcher percentile = Pattern.compile("percentile(?::(0?\\.\\d+))?").matcher(plain);
        if (plain.equals("none")) {
            return List.of();
        } else if (sigma.matches()) {
            return List.of(new Sigma(Double.parseDouble(sigma.group(1)), fate));
        } else if (mad.matches()) {
            return List.of(new Mad(number(mad, 1, 3), number(mad, 2, NORMAL_SCALE), fate));
        } else if (percentile.matches()) {
            return List.of(new Percentile(number(percentile, 1, 0.025), fate));
        }
        throw new UserException(
                "'" + text + "' is no treatment of outliers: write none, mad (or mad:3:1.4826), 3-sigma,"
                        + " or percentile (or percentile:0.025)");
    }

    private static double number(Matcher matcher, int group, double otherwise) {
        String text = matcher.group(group);
        return text == null ? otherwise : Double.parseDouble(text);
    }
}
