package lode.ops;

import lode.panel.Days;

/** Values that move by a share of the day's sum of sizes, or stay. */
final class Hump extends Memory {

    private final double share;
    private final double[] held = each(Double.NaN);

    Hump(Days days, double share) {
        super(days);
        this.share = share;
    }

    @Override
    void step(double[] result, int row, double[]... in) {
        double limit = share * sizes(in[0], row);
        for (int i = 0; i < width; i++) {
            double x = in[0][row + i];
            double change = x - held[i];
            if (Math.abs(change) > limit) {
                held[i] += Math.copySign(limit, change);
            } else if (held[i] != held[i]) {
                held[i] = x + 0.0;
            }
            result[i] = x == x ? held[i] : x;
        }
    }

    private double sizes(double[] x, int row) {
        double sum = 0;
        for (int c = row; c < row + width; c++) {
            sum += x[c] == x[c] ? Math.abs(x[c]) : 0;
        }
        return sum;
    }
}
