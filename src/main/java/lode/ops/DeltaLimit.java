package lode.ops;

import lode.panel.Days;

/** Values that follow x no faster than a share of y a day. */
final class DeltaLimit extends Memory {

    private final double share;
    private final double[] held = each(Double.NaN);

    DeltaLimit(Days days, double share) {
        super(days);
        this.share = share;
    }

    @Override
    void step(double[] result, int row, double[]... in) {
        for (int i = 0; i < width; i++) {
            double x = in[0][row + i];
            double y = in[1][row + i];
            boolean known = x == x && y == y;
            if (known) {
                held[i] = held[i] == held[i] ? moved(held[i], x, share * Math.abs(y)) : x + 0.0;
            }
            result[i] = known ? held[i] : Double.NaN;
        }
    }

    private static double moved(double held, double x, double limit) {
        double change = x - held;
        return (Math.abs(change) > limit ? held + Math.copySign(limit, change) : x) + 0.0;
    }
}
