package lode.ops;

import lode.expr.Choice;
import lode.panel.Days;

/** Values that stay until x is far enough away. */
final class HumpDecay extends Memory {

    private final double p;
    private final boolean relative;
    private final double[] held = each(Double.NaN);

    HumpDecay(Choice choice, Days days) {
        super(days);
        this.p = choice.number(0);
        this.relative = choice.number(1) == 1;
    }

    @Override
    void step(double[] result, int row, double[]... in) {
        for (int i = 0; i < width; i++) {
            double x = in[0][row + i];
            double far = relative ? p * Math.abs(x + held[i]) : p;
            if (held[i] != held[i] || Math.abs(x - held[i]) > far) {
                held[i] = x + 0.0;
            }
            result[i] = x == x ? held[i] : x;
        }
    }
}
