package lode.measure;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import lode.panel.Axes;
import lode.panel.Label;
import lode.panel.LabelSpec;
import lode.panel.Panel;
import lode.panel.Period;
import lode.panel.Pool;
import lode.panel.Tables;

/** One day of returns and a factor, and random values. */
final class Rows {

    /** The only day that has returns. */
    static final Period DAY = new Period(0, 1);

    private Rows() {}

    /** The returns of one day, from a price of 1; a second day, on which they are earned, has none. */
    static Label label(double... returns) {
        int width = returns.length;
        double[] prices = new double[2 * width];
        Arrays.fill(prices, 0, width, 1);
        for (int i = 0; i < width; i++) {
            prices[width + i] = 1 + returns[i];
        }
        return label(Tables.axes(2, width), prices);
    }

    /** The return from each day to the next. */
    static Label label(Axes axes, double[] prices) {
        return Label.of(new LabelSpec("close", 0, 1), Panel.wrap(axes, prices));
    }

    /** Everyone on the axes of a label. */
    static Pool everyone(Label label) {
        return Tables.everyone(label.axes());
    }

    /** Values of which many are tied and some are missing. */
    static double[] rough(int cells, RandomGenerator random) {
        return IntStream.range(0, cells)
                .mapToDouble(_ -> random.nextInt(6) == 0
                        ? Double.NaN
                        : random.nextBoolean() ? random.nextInt(1, 5) : Math.exp(random.nextGaussian()))
                .toArray();
    }
}
