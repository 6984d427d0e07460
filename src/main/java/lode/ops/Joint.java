package lode.ops;

import lode.expr.Choice;
import lode.expr.Kernel;
import lode.panel.Days;

/** Moments of two or three series together, as pure numbers. */
final class Joint extends Comoments {

    private static final Products SKEWNESS = Products.of(2, "x", "y", "xx", "xy", "yy", "xyy");
    private static final Products KURTOSIS = Products.of(2, "x", "y", "xx", "xy", "yy", "xyy", "yyy", "xyyy");
    private static final Products THREE = Products.of(3, "x", "y", "z", "xx", "yy", "zz", "xy", "xz", "yz");
    private static final Products TRIPLE = Products.of(3, "x", "y", "z", "xx", "yy", "zz", "xy", "xz", "yz", "xyz");

    private final Products products;
    private final Outcome outcome;

    private Joint(Choice choice, Days days, int least, Products products, Outcome outcome, double[]... in) {
        super(choice, days, least, products, in);
        this.products = products;
        this.outcome = outcome;
    }

    /** What is made of the centred products. */
    @FunctionalInterface
    private interface Outcome {
        void write(double[] result, Joint window);
    }

    private static Kernel kernel(Choice choice, int least, Products products, Outcome outcome) {
        return (out, days, in) -> new Joint(choice, days, least, products, outcome, in).slide(out, days);
    }

    /** The mean product of standardised x and squared standardised y. */
    static Kernel coSkewness(Choice choice) {
        return kernel(
                choice,
                3,
                SKEWNESS,
                (result, window) ->
                        coSkewness(result, window.sums("xyy"), window.sums("xx"), window.sums("yy"), window.shares));
    }

    /** The mean product of standardised x and cubed standardised y. */
    static Kernel coKurtosis(Choice choice) {
        return kernel(
                choice,
                4,
                KURTOSIS,
                (result, window) ->
                        coKurtosis(result, window.sums("xyyy"), window.sums("xx"), window.sums("yy"), window.shares));
    }

    /** The mean product of three standardised series. */
    static Kernel tripleCorrelation(Choice choice) {
        return kernel(
                choice,
                3,
                TRIPLE,
                (result, window) -> triple(
                        result,
                        window.sums("xyz"),
                        window.side("xx"),
                        window.side("yy"),
                        window.side("zz"),
                        window.shares));
    }

    /** The correlation of what a third series leaves of two others. */
    static Kernel partialCorrelation(Choice choice) {
        return kernel(choice, 3, THREE, Joint::partial);
    }

    @Override
    void conclude(double[] result) {
        centre();
        outcome.write(result, this);
    }

    private double[] sums(String product) {
        return total[products.at(product)];
    }

    private double[] side(String squares) {
        double[] side = sums(squares);
        requireSpread(side);
        return side;
    }

    private static void coSkewness(double[] result, double[] xyy, double[] xx, double[] yy, double[] shares) {
        for (int i = 0; i < result.length; i++) {
            double v = xyy[i] / (Math.sqrt(xx[i] * shares[i]) * yy[i]);
            result[i] = v + (v - v);
        }
    }

    private static void coKurtosis(double[] result, double[] xyyy, double[] xx, double[] yy, double[] shares) {
        for (int i = 0; i < result.length; i++) {
            double v = xyyy[i] / (Math.sqrt(xx[i] * shares[i]) * yy[i] * Math.sqrt(yy[i] * shares[i]));
            result[i] = v + (v - v);
        }
    }

    private static void triple(double[] result, double[] xyz, double[] xx, double[] yy, double[] zz, double[] shares) {
        for (int i = 0; i < result.length; i++) {
            double share = shares[i];
            double v =
                    xyz[i] * share / (Math.sqrt(xx[i] * share) * Math.sqrt(yy[i] * share) * Math.sqrt(zz[i] * share));
            result[i] = v + (v - v);
        }
    }

    private static void partial(double[] result, Joint window) {
        double[] zz = window.side("zz");
        double[] leftX = window.side("xx");
        double[] leftY = window.side("yy");
        double[] xz = window.sums("xz");
        double[] yz = window.sums("yz");
        leave(leftX, xz, zz);
        leave(leftY, yz, zz);
        partial(result, window.sums("xy"), xz, yz, zz, leftX, leftY);
        for (int i = 0; i < result.length; i++) {
            result[i] += window.shares[i] - window.shares[i];
        }
    }

    /** What z leaves of the squares of another series. */
    private static void leave(double[] squares, double[] products, double[] zz) {
        for (int i = 0; i < squares.length; i++) {
            squares[i] = left(squares[i], products[i] * (products[i] / zz[i]));
        }
    }

    private static void partial(
            double[] result, double[] xy, double[] xz, double[] yz, double[] zz, double[] leftX, double[] leftY) {
        for (int i = 0; i < result.length; i++) {
            double v = (xy[i] - xz[i] * (yz[i] / zz[i])) / (Math.sqrt(leftX[i]) * Math.sqrt(leftY[i]));
            result[i] = Math.max(-1.0, Math.min(v + (v - v), 1.0));
        }
    }
}
