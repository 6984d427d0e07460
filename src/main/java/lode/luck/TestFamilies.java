package lode.luck;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Families of p-values as they might have come with an observed one: as many tests in each as were made, from those that got
 * published.
 */
public final class TestFamilies {

    /** So many p-values in all are worth drawing, but no less families than the fewest, and no more than the most. */
    private static final int WORTH_DRAWING = 1_000_000;

    private static final int FEWEST = 101;
    private static final int MOST = 2_000;

    private final int tests;
    private final double constant;
    private final double[][] families;

    private TestFamilies(int tests, double[][] families) {
        this.tests = tests;
        this.constant = Correction.harmonic(tests + 1);
        this.families = families;
    }

    /**
     * Draws families: 2,000, or fewer where so many tests were made that they would take too long.
     *
     * @param tests       1 or more
     * @param correlation of the tests, 0 to 0.8
     */
    public static TestFamilies draw(int tests, double correlation, RandomGenerator random) {
        var published = PublishedFactors.correlated(correlation);
        double[][] families = new double[Math.clamp(WORTH_DRAWING / tests, FEWEST, MOST)][];
        for (int k = 0; k < families.length; k++) {
            families[k] = published.pValues(tests, random);
            Arrays.sort(families[k]);
        }
        return new TestFamilies(tests, families);
    }

    /** How many tests are in each. */
    int tests() {
        return tests;
    }

    /** The median of an observed p-value corrected by Holm among each family. */
    double holm(double p) {
        double[] corrected = new double[families.length];
        Arrays.setAll(corrected, k -> holm(p, families[k]));
        return median(corrected);
    }

    /** The same by Benjamini, Hochberg and Yekutieli; as in the authors' program the largest of a family stays what it is. */
    double bhy(double p) {
        double[] corrected = new double[families.length];
        Arrays.setAll(corrected, k -> bhy(p, families[k]));
        return median(corrected);
    }

    private static double holm(double p, double[] others) {
        int all = others.length + 1;
        int below = below(p, others);
        double bound = (all - below) * p;
        for (int i = 0; i < below; i++) {
            bound = Math.max(bound, (all - i) * others[i]);
        }
        return Math.min(1, bound);
    }

    private double bhy(double p, double[] others) {
        double all = others.length + 1.0;
        int below = below(p, others);
        double bound = constant * (all / (below + 1)) * p;
        for (int i = below; i < others.length; i++) {
            bound = Math.min(bound, constant * (all / (i + 2)) * others[i]);
        }
        return Math.min(Math.min(1, bound), Math.max(p, others[others.length - 1]));
    }

    /** How many of the sorted values are no larger: equal ones come first. */
    private static int below(double p, double[] sorted) {
        int below = 0;
        while (below < sorted.length && sorted[below] <= p) {
            below++;
        }
        return below;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
