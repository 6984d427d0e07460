package lode.search;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * How a formula's daily rank correlation moves about its mean, on a sample of days.
 *
 * <p>Two formulas that rank alike are right and wrong on the same days. This is a cheap first look at
 * likeness: the ranks themselves are compared before a formula survives.
 */
final class IcPath {

    /** Every fifth day: labels of the usual horizon overlap in between. */
    private static final int STRIDE = 5;

    private final float[] steps;

    private IcPath(float[] steps) {
        this.steps = steps;
    }

    /** The path of one value per day; NaN counts as the mean. */
    static IcPath of(double[] ics, double mean) {
        float[] steps = new float[(ics.length + STRIDE - 1) / STRIDE];
        double squares = 0;
        for (int k = 0; k < steps.length; k++) {
            double step = ics[k * STRIDE] - mean;
            steps[k] = Double.isNaN(step) ? 0 : (float) step;
            squares += (double) steps[k] * steps[k];
        }
        float scale = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
        for (int k = 0; k < steps.length; k++) {
            steps[k] *= scale;
        }
        return new IcPath(steps);
    }

    /** Writes it so that {@link #read} reads the same bits. */
    void write(DataOutputStream out) throws IOException {
        out.writeInt(steps.length);
        for (float step : steps) {
            out.writeFloat(step);
        }
    }

    /** Reads one. */
    static IcPath read(DataInputStream in) throws IOException {
        float[] steps = new float[in.readInt()];
        for (int k = 0; k < steps.length; k++) {
            steps[k] = in.readFloat();
        }
        return new IcPath(steps);
    }

    /** The correlation of two paths over the same days; 0 for one that does not move. */
    double correlation(IcPath other) {
        double sum = 0;
        for (int k = 0; k < steps.length; k++) {
            sum += (double) steps[k] * other.steps[k];
        }
        return sum;
    }
}
