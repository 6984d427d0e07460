package lode.expr;

import java.util.Arrays;
import java.util.List;

/**
 * A worked example: what an operator gives for some series.
 *
 * <p>The values of a series follow each other in time for one instrument, except for operators
 * across the instruments of a day, where they are those of one day.
 *
 * @param settings the settings of the call
 * @param given    one list per series, the codes of each grouping, and the pool if the operator sees it
 * @param gives    the result, as long as each series
 */
public record Example(Settings settings, List<List<Double>> given, List<Double> gives) {

    /** Copies the lists. */
    public Example {
        given = given.stream().map(List::copyOf).toList();
        gives = List.copyOf(gives);
    }

    /** One series of an example. */
    public static List<Double> series(double... values) {
        return Arrays.stream(values).boxed().toList();
    }
}
