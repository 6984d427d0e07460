package lode.risk;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import lode.panel.Axes;
import lode.panel.Groups;
import lode.panel.Panel;

/** A cross-section of fifty instruments, numbered from 1. */
final class FixtureP {

    static final int COUNT = 50;

    private FixtureP() {}

    static double[] column(IntToDoubleFunction value) {
        return IntStream.rangeClosed(1, COUNT).mapToDouble(value).toArray();
    }

    static double[] factor() {
        return column(i -> Math.sin(i) + 0.5 * Math.cos(2.3 * i));
    }

    /** The factor with two outliers. */
    static double[] withOutliers() {
        double[] values = factor();
        values[9] = 12;
        values[29] = -9;
        return values;
    }

    static double[] returns() {
        double[] factor = factor();
        return column(i -> 0.02 * Math.cos(1.1 * i) + 0.01 * factor[i - 1]);
    }

    static Exposures exposures() {
        Axes axes = Axes.of(
                List.of(LocalDate.of(2020, 1, 2)),
                IntStream.rangeClosed(1, COUNT).mapToObj(i -> "i" + i).toList());
        double[] industry = column(i -> i % 5);
        double[] size = column(i -> Math.log(1.0 + i));
        return new Exposures(
                axes,
                Optional.of(Groups.of("industry", List.of("a", "b", "c", "d", "e"), Panel.wrap(axes, industry))),
                Optional.of(Panel.wrap(axes, size)),
                List.of());
    }

    static double[] apply(Step step, double[] values) {
        double[] row = values.clone();
        step.apply(row, exposures(), 0);
        return row;
    }

    static double[] sorted(double[] values) {
        return Arrays.stream(values).sorted().toArray();
    }
}
