package lode.eval;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Lends arrays of one length and takes them back; the one given back last is lent first, as it is
 * still in the cache.
 *
 * <p>Not safe for use by several threads: {@link Run} lends under its lock.
 */
final class Arena {

    private final int days;
    private final int width;
    private final Deque<double[]> free = new ArrayDeque<>();

    /** Lends arrays of so many days of so many cells. */
    Arena(int days, int width) {
        this.days = days;
        this.width = width;
    }

    /** How many days the arrays hold. */
    int days() {
        return days;
    }

    /** An array holding anything. */
    double[] lend() {
        double[] array = free.poll();
        return array == null ? new double[days * width] : array;
    }

    void takeBack(double[] array) {
        free.push(array);
    }
}
