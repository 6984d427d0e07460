package lode.report;

import java.util.List;

/**
 * What stands above a picture.
 *
 * @param title what is shown
 * @param facts what it was made from, in a smaller line: pool, data set, period, {@code synthetic market}
 */
public record Caption(Text title, List<Text> facts) {

    /** Copies the facts. */
    public Caption {
        facts = List.copyOf(facts);
    }
}
