package lode.ops;

import java.util.Arrays;
import lode.expr.Choice;
import lode.panel.Days;

/**
 * An exponential average whose weight of today is chosen so that all changes so far come to a given share of all sizes
 * held so far, as far as two bounds allow.
 *
 * <p>The changes grow with the weight, and faster than the sizes do, so there is one such weight. The sizes are two
 * straight lines of the weight, one before and one after the average passes 0: the weight is where changes and target
 * meet on the line that holds.
 */
final class TargetTurnover extends Memory {

    private final double least;
    private final double most;
    private final double target;
    private final double[] held = each(Double.NaN);
    private final double[] changes = each(0);
    private final double[] sizes = each(0);

    TargetTurnover(Choice choice, Days days) {
        super(days);
        this.least = choice.number(0);
        this.most = choice.number(1);
        this.target = choice.number(2);
    }

    @Override
    void step(double[] result, int row, double[]... in) {
        Arrays.fill(result, Double.NaN);
        for (int i = 0; i < width; i++) {
            double x = in[0][row + i];
            double y = held[i] == held[i] ? held[i] + weight(i, x) * (x - held[i]) : x;
            if (y - y == 0) {
                changes[i] += held[i] == held[i] ? Math.abs(y - held[i]) : 0;
                sizes[i] += Math.abs(y);
                held[i] = y + 0.0;
                result[i] = held[i];
            }
        }
    }

    /** The weight of x; all that is allowed while nothing was held that a target could be a share of. */
    private double weight(int i, double x) {
        double change = Math.abs(x - held[i]);
        if (change == 0 || sizes[i] == 0) {
            return most;
        }
        double spare = target * sizes[i] - changes[i];
        double size = Math.abs(held[i]);
        boolean awayFromZero = held[i] * Math.signum(x - held[i]) >= 0;
        double untilZero = (spare + target * size) / (change * (1 + target));
        double weight;
        if (spare + target * size <= 0) {
            weight = 0;
        } else if (awayFromZero) {
            weight = (spare + target * size) / (change * (1 - target));
        } else if (untilZero * change <= size) {
            weight = untilZero;
        } else {
            weight = (spare - target * size) / (change * (1 - target));
        }
        return Math.clamp(weight, least, most);
    }
}
