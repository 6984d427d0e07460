package lode.combine;

import java.util.Arrays;
import java.util.stream.IntStream;
import lode.measure.Series;

/**
 * What is known of labels at the close of a day: those of day d whose return is complete, d + lag + horizon &lt;= today.
 *
 * <p>Whatever learns is given one of these, and nothing else that knows a label.
 */
final class History {

    private final Material material;
    private final int today;

    History(Material material, int today) {
        this.material = material;
        this.today = today;
    }

    /** The last day whose label is complete. */
    int last() {
        return today - material.reach();
    }

    /** The factors. */
    Material material() {
        return material;
    }

    /**
     * Days to learn from, a horizon apart, so that their labels do not overlap.
     *
     * @param count   how many at most
     * @param embargo days that are left out beyond those whose label is not complete
     * @return the latest such days, oldest first; none if there are fewer than half as many as wanted
     */
    int[] dates(int count, int embargo) {
        int last = last() - embargo;
        int step = material.horizon();
        int there = last < material.days().first() ? 0 : (last - material.days().first()) / step + 1;
        int used = Math.min(count, there);
        return 2 * used < count
                ? new int[0]
                : IntStream.range(0, used)
                        .map(k -> last - (used - 1 - k) * step)
                        .toArray();
    }

    /** The coefficients of each factor on some days. */
    double[][] ics(int[] dates) {
        Arrays.stream(dates).forEach(this::requireComplete);
        return IntStream.range(0, material.count())
                .mapToObj(factor -> Arrays.stream(dates)
                        .mapToDouble(day -> material.ic(factor, day))
                        .toArray())
                .toArray(double[][]::new);
    }

    /** 1 for each factor whose high values are good, else -1. */
    int[] signs(Signs how) {
        return IntStream.range(0, material.count())
                .map(factor -> switch (how) {
                    case DECLARED -> material.ingredients().get(factor).direction() < 0 ? -1 : 1;
                    case LEARNED -> meanSoFar(factor) < 0 ? -1 : 1;
                })
                .toArray();
    }

    private double meanSoFar(int factor) {
        return Series.mean(IntStream.rangeClosed(material.days().first(), last())
                .mapToDouble(day -> material.ic(factor, day))
                .toArray());
    }

    /** The return that followed a day, as a fraction; NaN where it is missing. */
    double label(int day, int instrument) {
        requireComplete(day);
        return material.label(day, instrument);
    }

    private void requireComplete(int day) {
        if (day > last()) {
            throw new IllegalArgumentException("the label of day " + day + " is not complete on day " + today);
        }
    }
}
