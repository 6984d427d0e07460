package lode.ops;

import lode.expr.Choice;
import lode.expr.Kernel;
import lode.panel.Days;

/** Takes only a part of each jump, and measures jumps by the standard deviation that {@code ts_std} has. */
final class JumpDecay implements Kernel {

    /** A change as large as what is allowed is no jump, whatever the last digits of the deviation are. */
    private static final double LEEWAY = 1 + 1e-9;

    private final Kernel spread;
    private final double sensitivity;
    private final double force;

    JumpDecay(Choice choice) {
        spread = Operators.CATALOG.find("ts_std").orElseThrow().kernel(choice);
        sensitivity = choice.number(0) * LEEWAY;
        force = choice.number(1);
    }

    @Override
    public void compute(double[] out, Days days, double[]... in) {
        spread.compute(out, days, in);
        double[] x = in[0];
        for (int c = days.firstCell(); c < days.lastCell(); c++) {
            double before = c < days.width() ? Double.NaN : x[c - days.width()];
            double change = x[c] - before;
            double v = Math.abs(change) > sensitivity * out[c] ? before + force * change : x[c];
            out[c] = v + (change - change) + (out[c] - out[c]) + 0.0;
        }
    }
}
