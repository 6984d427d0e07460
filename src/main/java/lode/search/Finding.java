package lode.search;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * What was found out about a canonical formula.
 *
 * @param values   tells its values on the training days from others
 * @param standing what is known of its rank correlation
 */
record Finding(Fingerprint values, Standing standing) {

    /** Writes it so that {@link #read} reads the same bits. */
    void write(DataOutputStream out) throws IOException {
        out.writeLong(values.high());
        out.writeLong(values.low());
        out.writeBoolean(standing instanceof Standing.Exact);
        switch (standing) {
            case Standing.Exact(
                    var path,
                    double rankIc,
                    double coverage,
                    double[] figures,
                    double[] cases,
                    var sketch) -> {
                out.writeDouble(rankIc);
                out.writeDouble(coverage);
                path.write(out);
                write(figures, out);
                write(cases, out);
                sketch.write(out);
            }
            case Standing.Stopped(double estimate, double most) -> {
                out.writeDouble(estimate);
                out.writeDouble(most);
            }
        }
    }

    /** Reads one. */
    static Finding read(DataInputStream in) throws IOException {
        var values = new Fingerprint(in.readLong(), in.readLong());
        boolean exact = in.readBoolean();
        double first = in.readDouble();
        double second = in.readDouble();
        return new Finding(
                values,
                exact
                        ? new Standing.Exact(IcPath.read(in), first, second, numbers(in), numbers(in), Sketch.read(in))
                        : new Standing.Stopped(first, second));
    }

    private static void write(double[] numbers, DataOutputStream out) throws IOException {
        out.writeInt(numbers.length);
        for (double number : numbers) {
            out.writeDouble(number);
        }
    }

    private static double[] numbers(DataInputStream in) throws IOException {
        double[] numbers = new double[in.readInt()];
        for (int k = 0; k < numbers.length; k++) {
            numbers[k] = in.readDouble();
        }
        return numbers;
    }
}
