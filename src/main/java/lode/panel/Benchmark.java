package lode.panel;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.doubles.DoubleList;
import it.unimi.dsi.fastutil.doubles.DoubleLists;

/**
 * The level of an index on each day.
 *
 * @param name   the index, such as {@code hs300}
 * @param closes one close per day, in points; NaN where the index has none
 */
public record Benchmark(String name, DoubleList closes) {

    /** Copies the closes. */
    public Benchmark {
        closes = DoubleLists.unmodifiable(new DoubleArrayList(closes));
    }
}
