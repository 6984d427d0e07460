package lode.report.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import lode.report.Figures;

/**
 * How often values fall between round edges.
 *
 * @param labels the middle of each bin
 * @param counts how many values are in it, its upper edge left out
 */
record Histogram(List<String> labels, double[] counts) {

    private static final int MOST = 24;
    private static final double[] WIDTHS = {0.005, 0.01, 0.02, 0.05, 0.1};

    /** The histogram of the known values of [-1, 1] with the narrowest bins that are not too many. */
    static Histogram of(double[] values) {
        double[] known = Arrays.stream(values).filter(Double::isFinite).toArray();
        if (known.length == 0) {
            return new Histogram(List.of(), new double[0]);
        }
        double low = Arrays.stream(known).min().orElseThrow();
        double high = Arrays.stream(known).max().orElseThrow();
        double width = DoubleStream.of(WIDTHS)
                .filter(w -> bin(high, w) - bin(low, w) < MOST)
                .findFirst()
                .orElse(WIDTHS[WIDTHS.length - 1]);
        int first = bin(low, width);
        double[] counts = new double[bin(high, width) - first + 1];
        for (double value : known) {
            counts[bin(value, width) - first]++;
        }
        List<String> labels = new ArrayList<>();
        for (int k = 0; k < counts.length; k++) {
            labels.add(Figures.of((first + k + 0.5) * width, width < 0.01 ? 4 : 3));
        }
        return new Histogram(List.copyOf(labels), counts);
    }

    private static int bin(double value, double width) {
        return (int) Math.floor(value / width);
    }
}
