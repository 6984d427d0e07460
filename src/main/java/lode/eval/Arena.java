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

    private final int length;
    private final Deque<double[]> free = new ArrayDeque<>();

    Arena(int length) {
        this.length = length;
    }

    /** An array holding anything. */
    double[] lend() {
        double[] array = free.poll();
        return array == null ? new double[length] : array;
    }

    void takeBack(double[] array) {
        free.push(array);
    }
}
