package lode.search;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import lode.panel.DayRanks;
import lode.panel.Period;
import lode.panel.Pool;

/**
 * A factor's ranks on a sample of days, coarsely: enough to see whether two factors order the instruments alike.
 *
 * <p>{@value #DAYS} days spread evenly over a period; of more than {@value #MOST} instruments, every second, third and so
 * on. A rank is kept as a whole number between -127 and 127, 0 in the middle and for what is missing.
 */
final class Sketch {

    private static final int DAYS = 8;
    private static final int MOST = 512;
    private static final int SCALE = 127;

    /** The sketch of nothing. */
    static final Sketch EMPTY = new Sketch(new byte[0]);

    private final byte[] places;
    private final double length;

    private Sketch(byte[] places) {
        this.places = places;
        long squares = 0;
        for (byte place : places) {
            squares += place * place;
        }
        this.length = Math.sqrt(squares);
    }

    /**
     * The sketch of day-major values.
     *
     * @param values on the axes of the pool
     * @param pool   who counts
     * @param period from which the days are taken
     */
    static Sketch of(double[] values, Pool pool, Period period) {
        int width = pool.axes().width();
        int step = Math.ceilDiv(width, MOST);
        int across = Math.ceilDiv(width, step);
        byte[] places = new byte[DAYS * across];
        double[] known = new double[across];
        int[] where = new int[across];
        var ranks = new DayRanks(across);
        for (int k = 0; k < DAYS; k++) {
            int day = period.first() + (int) ((2L * k + 1) * period.days() / (2L * DAYS));
            int count = 0;
            for (int i = 0; i < across; i++) {
                int cell = day * width + i * step;
                if (pool.contains(cell) && !Double.isNaN(values[cell])) {
                    known[count] = values[cell];
                    where[count++] = k * across + i;
                }
            }
            int[] doubled = ranks.of(known, count);
            for (int j = 0; j < count; j++) {
                places[where[j]] = (byte) Math.rint((doubled[j] - (count + 1.0)) / (count + 1.0) * SCALE);
            }
        }
        return new Sketch(places);
    }

    /** The correlation of the ranks, about; 0 where one of the factors does not order anything. */
    double correlation(Sketch other) {
        int sum = 0;
        for (int k = 0; k < places.length; k++) {
            sum += places[k] * other.places[k];
        }
        double product = length * other.length;
        return product == 0 ? 0 : sum / product;
    }

    /** Writes it so that {@link #read} reads the same bits. */
    void write(DataOutputStream out) throws IOException {
        out.writeInt(places.length);
        out.write(places);
    }

    /** Reads one. */
    static Sketch read(DataInputStream in) throws IOException {
        byte[] places = new byte[in.readInt()];
        in.readFully(places);
        return new Sketch(places);
    }
}
