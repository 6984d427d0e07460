package lode.luck;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Ways to correct p-values for how many there are. */
public enum Correction {
    /** Times the number of tests: no false one in the family, whatever hangs together. */
    BONFERRONI {
        @Override
        double factor(int place, int tests) {
            return tests;
        }
    },
    /** Holm 1979: step-down, the same promise, never less powerful. */
    HOLM {
        @Override
        double factor(int place, int tests) {
            return tests - place + 1;
        }
    },
    /** Benjamini and Hochberg 1995: step-up, the share of false ones among those found, of tests that hang together positively. */
    BENJAMINI_HOCHBERG {
        @Override
        double factor(int place, int tests) {
            return (double) tests / place;
        }
    },
    /** Benjamini and Yekutieli 2001: the same, whatever hangs together. */
    BENJAMINI_YEKUTIELI {
        @Override
        double factor(int place, int tests) {
            return (double) tests / place;
        }

        @Override
        double constant(int tests) {
            return harmonic(tests);
        }
    };

    /** The share of false ones among those taken for true that is borne: corrected p-values below it hold. */
    public static final double FALSE_DISCOVERY_RATE = 0.05;

    /** Whether a corrected p-value tells of more than luck; never where it is NaN. */
    public static boolean holds(double adjusted) {
        return adjusted < FALSE_DISCOVERY_RATE;
    }

    /** By what the p-value of a place, from 1 for the smallest, is multiplied. */
    abstract double factor(int place, int tests);

    /** By what all of them are multiplied besides. */
    double constant(int tests) {
        return 1;
    }

    /**
     * The corrected p-values, in the order of the given ones, at most 1 and no smaller than those of smaller p-values.
     *
     * @param p between 0 and 1; NaN is a test that was not made
     */
    public double[] adjusted(double[] p) {
        return adjusted(
                p, (int) Arrays.stream(p).filter(value -> !Double.isNaN(value)).count());
    }

    /**
     * The same, where more tests were made than those whose p-values are at hand, which are the smallest of all. What the
     * larger ones would still lower is not known, so that these are upper bounds.
     *
     * @param tests how many were made
     */
    public double[] adjusted(double[] p, int tests) {
        int[] order = IntStream.range(0, p.length)
                .filter(k -> !Double.isNaN(p[k]))
                .boxed()
                .sorted(Comparator.comparingDouble(k -> p[k]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[p.length];
        Arrays.fill(adjusted, Double.NaN);
        boolean down = this == BONFERRONI || this == HOLM;
        double constant = constant(tests);
        double bound = down ? 0 : 1;
        for (int step = 1; step <= order.length; step++) {
            int place = down ? step : order.length + 1 - step;
            int k = order[place - 1];
            double value = Math.min(1, constant * factor(place, tests) * p[k]);
            bound = down ? Math.max(bound, value) : Math.min(bound, value);
            adjusted[k] = bound;
        }
        return adjusted;
    }

    /** The sum of 1/k up to a number of tests. */
    static double harmonic(int tests) {
        return IntStream.rangeClosed(1, tests).mapToDouble(k -> 1.0 / k).sum();
    }
}
