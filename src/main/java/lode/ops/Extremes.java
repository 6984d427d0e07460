package lode.ops;

import static lode.expr.Example.series;

import java.util.List;
import lode.expr.Choice;
import lode.expr.NanRule;
import lode.expr.Operator;
import lode.expr.Reach;
import lode.expr.Setting;
import lode.expr.Settings;
import lode.panel.Days;

/** Highest and lowest of the last d days of one instrument, and how long ago they were. */
final class Extremes {

    private static final double NAN = Double.NaN;

    static final List<Operator> ALL = List.of(
            window("ts_max")
                    .alias("hhv")
                    .summary("Highest value of the last d days.")
                    .formula("\\max_{0 \\le k < d} x_{t-k}")
                    .source("Kakushadze 2016: ts_max(x, d); RQFactor HHV")
                    .example(Settings.ofDays(2), series(1, 3, 2, 2, NAN), series(NAN, 3, 3, 2, NAN))
                    .kernel(choice -> (out, days, in) -> new Highest(choice, days, in[0]).slide(out, days)),
            window("ts_min")
                    .alias("llv")
                    .summary("Lowest value of the last d days.")
                    .formula("\\min_{0 \\le k < d} x_{t-k}")
                    .source("Kakushadze 2016: ts_min(x, d); RQFactor LLV")
                    .example(Settings.ofDays(2), series(1, 3, 2, 2, NAN), series(NAN, 1, 2, 2, NAN))
                    .kernel(choice -> (out, days, in) -> new Lowest(choice, days, in[0]).slide(out, days)),
            window("ts_argmax")
                    .alias("ts_arg_max")
                    .summary(
                            "Days since the highest value of the last d days: 0 is today, the most recent of equals counts.")
                    .formula("\\min \\{k : x_{t-k} = \\max_{0 \\le j < d} x_{t-j}\\}")
                    .source("WorldQuant BRAIN ts_arg_max; RQFactor and qlib count from the oldest day")
                    .example(Settings.ofDays(3), series(1, 3, 2, 2, 2), series(NAN, NAN, 1, 2, 0))
                    .kernel(choice -> (out, days, in) -> new Since(choice, days, in[0], 1).slide(out, days)),
            window("ts_argmin")
                    .alias("ts_arg_min")
                    .summary(
                            "Days since the lowest value of the last d days: 0 is today, the most recent of equals counts.")
                    .formula("\\min \\{k : x_{t-k} = \\min_{0 \\le j < d} x_{t-j}\\}")
                    .source("WorldQuant BRAIN ts_arg_min; RQFactor and qlib count from the oldest day")
                    .example(Settings.ofDays(3), series(3, 1, 2, 2, 2), series(NAN, NAN, 1, 2, 0))
                    .kernel(choice -> (out, days, in) -> new Since(choice, days, in[0], -1).slide(out, days)));

    private Extremes() {}

    private static Operator.Builder window(String name) {
        return Operator.named(name)
                .takes("x")
                .set(Setting.days("d", 1))
                .reach(Reach.window(0))
                .nan(NanRule.WINDOW);
    }

    /** The highest value of a window. */
    private static final class Highest extends PlainWindow {

        Highest(Choice choice, Days days, double[] x) {
            super(choice, days, x, 1, Double.NEGATIVE_INFINITY);
        }

        @Override
        void add(double[][] from, double[][] to, int age) {
            highest(from[0], values, to[0]);
        }

        private static void highest(double[] from, double[] x, double[] to) {
            for (int i = 0; i < to.length; i++) {
                to[i] = Math.max(from[i], x[i]);
            }
        }

        @Override
        void give(double[] result, int day, double[][] older, double[][] newer) {
            highest(older[0], newer[0], result);
            double[] share = this.share;
            for (int i = 0; i < result.length; i++) {
                result[i] = result[i] + (share[i] - share[i]);
            }
        }
    }

    /** The lowest value of a window. */
    private static final class Lowest extends PlainWindow {

        Lowest(Choice choice, Days days, double[] x) {
            super(choice, days, x, 1, Double.POSITIVE_INFINITY);
        }

        @Override
        void add(double[][] from, double[][] to, int age) {
            lowest(from[0], values, to[0]);
        }

        private static void lowest(double[] from, double[] x, double[] to) {
            for (int i = 0; i < to.length; i++) {
                to[i] = Math.min(from[i], x[i]);
            }
        }

        @Override
        void give(double[] result, int day, double[][] older, double[][] newer) {
            lowest(older[0], newer[0], result);
            double[] share = this.share;
            for (int i = 0; i < result.length; i++) {
                result[i] = result[i] + (share[i] - share[i]);
            }
        }
    }

    /**
     * Days since the highest value of a window, or the lowest where the sign is -1. Kept are the value and how far its
     * day lies from the seam of the blocks; once a missing value is met under full coverage, it stays.
     */
    private static final class Since extends PlainWindow {

        private final double sign;
        private boolean backwards;

        Since(Choice choice, Days days, double[] x, double sign) {
            super(choice, days, x, 2, sign * Double.NEGATIVE_INFINITY);
            this.sign = sign;
        }

        @Override
        void turn(boolean backwards) {
            this.backwards = backwards;
        }

        @Override
        void add(double[][] from, double[][] to, int age) {
            if (backwards) {
                addOlder(from[0], from[1], to[0], to[1], age);
            } else {
                addNewer(to[0], to[1], age);
            }
        }

        private void addOlder(double[] best, double[] ages, double[] toBest, double[] toAges, int age) {
            for (int i = 0; i < width; i++) {
                boolean worse = sign * values[i] <= sign * best[i] || best[i] != best[i];
                toBest[i] = worse ? best[i] : values[i];
                toAges[i] = worse ? ages[i] : age;
            }
        }

        private void addNewer(double[] best, double[] ages, int age) {
            for (int i = 0; i < width; i++) {
                boolean worse = sign * values[i] < sign * best[i] || best[i] != best[i];
                best[i] = worse ? best[i] : values[i];
                ages[i] = worse ? ages[i] : age;
            }
        }

        @Override
        void give(double[] result, int day, double[][] older, double[][] newer) {
            int today = day % d;
            for (int i = 0; i < width; i++) {
                double a = sign * older[0][i];
                double b = sign * newer[0][i];
                double since = b >= a ? today - newer[1][i] : a > b ? today + older[1][i] : Double.NaN;
                result[i] = since + (share[i] - share[i]);
            }
        }
    }
}
