package lode.search;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What was found out about a canonical formula.
 *
 * @param values   tells its values on the training days from others
 * @param standing what is known of its rank correlation
 * @param laps     what its race showed after each lap but the last, as far as it went
 */
record Finding(Fingerprint values, Standing standing, List<Standing.Stopped> laps) {

    Finding {
        laps = List.copyOf(laps);
    }

    /**
     * How a race ends that stops a candidate as soon as it cannot have what it needs: whether or not more is known.
     *
     * @param needed the mean rank correlation, in size
     */
    Standing raced(double needed) {
        for (Standing.Stopped lap : laps) {
            if (lap.decides(needed)) {
                return lap;
            }
        }
        return standing;
    }

    /** Writes it so that {@link #read} reads the same bits. */
    void write(DataOutputStream out) throws IOException {
        out.writeLong(values.high());
        out.writeLong(values.low());
        out.writeBoolean(standing instanceof Standing.Exact);
        switch (standing) {
            case Standing.Exact(var score) -> {
                out.writeDouble(score.rankIc());
                out.writeDouble(score.coverage());
                out.writeDouble(score.error());
                score.path().write(out);
                write(score.figures(), out);
                write(score.cases(), out);
                score.sketch().write(out);
            }
            case Standing.Stopped stopped -> write(stopped, out);
        }
        out.writeByte(laps.size());
        for (Standing.Stopped lap : laps) {
            write(lap, out);
        }
    }

    private static void write(Standing.Stopped stopped, DataOutputStream out) throws IOException {
        out.writeDouble(stopped.estimate());
        out.writeDouble(stopped.most());
    }

    /** Reads one. */
    static Finding read(DataInputStream in) throws IOException {
        var values = new Fingerprint(in.readLong(), in.readLong());
        boolean exact = in.readBoolean();
        double first = in.readDouble();
        double second = in.readDouble();
        Standing standing = exact ? exact(first, second, in) : new Standing.Stopped(first, second);
        List<Standing.Stopped> laps = new ArrayList<>();
        for (int left = in.readByte(); left > 0; left--) {
            laps.add(new Standing.Stopped(in.readDouble(), in.readDouble()));
        }
        return new Finding(values, standing, laps);
    }

    private static Standing.Exact exact(double rankIc, double coverage, DataInputStream in) throws IOException {
        double error = in.readDouble();
        return new Standing.Exact(
                new Score(IcPath.read(in), rankIc, error, coverage, numbers(in), numbers(in), Sketch.read(in)));
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
