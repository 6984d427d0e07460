package lode.report.explanation;

import java.util.List;
import lode.explain.Card;

/**
 * The card of a factor, and what it was made from.
 *
 * @param name        what the factor is called
 * @param latex       its formula as LaTeX
 * @param note        one line that says what it was made from
 * @param synthetic   whether the market is invented
 * @param pointInTime whether the members of the pool are those that were known on each day
 * @param settings    on what it was explained
 * @param card        what it is
 */
public record ExplanationReport(
        String name,
        String latex,
        String note,
        boolean synthetic,
        boolean pointInTime,
        List<Setting> settings,
        Card card) {

    /** Copies the list. */
    public ExplanationReport {
        settings = List.copyOf(settings);
    }

    /**
     * A setting.
     *
     * @param key   such as {@code label}
     * @param value as it was set
     */
    public record Setting(String key, String value) {}
}
