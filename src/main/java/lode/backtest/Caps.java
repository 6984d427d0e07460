package lode.backtest;

import java.util.Arrays;
import java.util.Optional;
import lode.panel.Groups;

/**
 * The greatest weights of an instrument and of an industry. What is cut off is spread over those below their caps in
 * proportion to their weights; where there are none left it is not spent.
 *
 * @param perInstrument fraction of NAV; 1 for none
 * @param perIndustry   fraction of NAV; 1 for none
 * @param industry      which instruments are of one industry; those of none are not capped together
 */
record Caps(double perInstrument, double perIndustry, Optional<Groups> industry) {

    private static final double SLACK = 1e-12;

    /** No caps. */
    static final Caps NONE = new Caps(1, 1, Optional.empty());

    /** Caps the weights of a day, in place. */
    void apply(double[] weights, int day) {
        if (perInstrument >= 1 && perIndustry >= 1) {
            return;
        }
        double whole = Arrays.stream(weights).sum();
        boolean[] capped = new boolean[weights.length];
        double rest = 0;
        do {
            cutInstruments(weights, capped);
            cutIndustries(weights, capped, day);
            rest = whole - Arrays.stream(weights).sum();
        } while (rest > SLACK && spread(weights, capped, rest));
    }

    private void cutInstruments(double[] weights, boolean[] capped) {
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] >= perInstrument) {
                weights[i] = perInstrument;
                capped[i] = true;
            }
        }
    }

    private void cutIndustries(double[] weights, boolean[] capped, int day) {
        if (perIndustry >= 1 || industry.isEmpty()) {
            return;
        }
        Groups groups = industry.get();
        double[] sums = new double[groups.labels().size()];
        for (int i = 0; i < weights.length; i++) {
            double code = groups.codes().at(day, i);
            if (!Double.isNaN(code)) {
                sums[(int) code] += weights[i];
            }
        }
        for (int i = 0; i < weights.length; i++) {
            double code = groups.codes().at(day, i);
            if (!Double.isNaN(code) && sums[(int) code] >= perIndustry) {
                weights[i] *= perIndustry / sums[(int) code];
                capped[i] = true;
            }
        }
    }

    /** Whether there was anyone to spread it over. */
    private static boolean spread(double[] weights, boolean[] capped, double rest) {
        double free = 0;
        for (int i = 0; i < weights.length; i++) {
            free += capped[i] ? 0 : weights[i];
        }
        if (free <= 0) {
            return false;
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] += capped[i] ? 0 : weights[i] / free * rest;
        }
        return true;
    }
}
