package lode.report;

import java.util.stream.DoubleStream;

/**
 * Two vertical scales that share their lines: zero is at the same height on both, and every line is a round number on
 * both.
 *
 * @param below     lines below zero
 * @param above     lines above zero
 * @param leftStep  from line to line on the left scale
 * @param rightStep the same on the right scale
 */
record TwinAxis(int below, int above, double leftStep, double rightStep) {

    private static final int FEWEST = 4;
    private static final int MOST = 7;
    private static final double[] ROUND = {1, 2, 2.5, 5, 10};

    /** The values a scale has to hold; zero always belongs to them. */
    record Range(double low, double high) {

        /** A side that is tiny beside the other gets no line of its own: it reaches a hair beyond zero. */
        private static final double TINY = 0.02;

        static Range of(DoubleStream values) {
            var seen = values.summaryStatistics();
            double low = Math.min(0, seen.getMin());
            double high = Math.max(0, seen.getMax());
            return new Range(-low < TINY * high ? 0 : low, high < TINY * -low ? 0 : high);
        }

        private double share(double scale) {
            return high == low ? 1 : (high - low) / scale;
        }

        /** The smallest round step with which {@code below} and {@code above} lines hold the range. */
        private double step(int below, int above) {
            double least = Math.max(perLine(-low, below), perLine(high, above));
            if (least == 0) {
                return 1;
            }
            if (Double.isInfinite(least)) { // a value on a side without lines: no step is large enough
                return least;
            }
            double power = Math.pow(10, Math.floor(Math.log10(least)));
            return DoubleStream.of(ROUND)
                    .map(r -> r * power)
                    .filter(s -> s >= least * (1 - 1e-9))
                    .min()
                    .orElseThrow();
        }

        private static double perLine(double size, int lines) {
            return size == 0 ? 0 : size / lines;
        }
    }

    /** The lines that leave the least room unused. */
    static TwinAxis of(Range left, Range right) {
        TwinAxis best = new TwinAxis(0, 1, left.step(0, 1), right.step(0, 1));
        double most = -1;
        for (int below = 0; below <= MOST; below++) {
            for (int above = Math.max(0, FEWEST - below); below + above <= MOST; above++) {
                var axis = new TwinAxis(below, above, left.step(below, above), right.step(below, above));
                double used = axis.used(left, right);
                if (used > most) {
                    best = axis;
                    most = used;
                }
            }
        }
        return best;
    }

    private double used(Range left, Range right) {
        int lines = below + above;
        return left.share(lines * leftStep) * right.share(lines * rightStep);
    }

    /** Where {@code value} of the left scale lies between the lowest line, 0, and the highest, 1. */
    double left(double value) {
        return (value / leftStep + below) / (below + above);
    }

    /** Where {@code value} of the right scale lies between the lowest line, 0, and the highest, 1. */
    double right(double value) {
        return (value / rightStep + below) / (below + above);
    }

    /** The number at a line, counted from zero, with the decimals its step needs. */
    static String label(int line, double step) {
        double last = Math.floor(Math.log10(step) + 1e-9);
        boolean half = Math.abs(step / Math.pow(10, last) - 2.5) < 1e-6;
        int decimals = (int) Math.max(0, -last + (half ? 1 : 0));
        return Figures.of(line * step, decimals);
    }
}
