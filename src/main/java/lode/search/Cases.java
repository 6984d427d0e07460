package lode.search;

import java.util.Arrays;

/** How a formula does in the parts of the training days, one after another. */
final class Cases {

    /** How many parts there are, of as many days each. */
    static final int COUNT = 16;

    /** Nothing is known. */
    static final double[] NONE = of(new double[0]);

    private Cases() {}

    /** The mean RankIC of each part; NaN for a part without one. */
    static double[] of(double[] ics) {
        double[] cases = new double[COUNT];
        for (int part = 0; part < COUNT; part++) {
            double sum = 0;
            int days = 0;
            for (int k = start(part, ics.length); k < start(part + 1, ics.length); k++) {
                if (!Double.isNaN(ics[k])) {
                    sum += ics[k];
                    days++;
                }
            }
            cases[part] = sum / days;
        }
        return cases;
    }

    /** The same for a formula with the other sign. */
    static double[] turned(double[] cases) {
        return Arrays.stream(cases).map(ic -> -ic).toArray();
    }

    private static int start(int part, int days) {
        return (int) ((long) part * days / COUNT);
    }
}
