package lode.report;

import java.util.List;

/**
 * What the page of a factor test says.
 *
 * @param language   in which it opens: {@code english} or {@code chinese}
 * @param note       one line that says what it was made from
 * @param warnings   what a reader has to know before any number
 * @param settings   how factors were tested
 * @param dates      the dates of the test
 * @param comparison of the factors; empty if there is one only
 * @param factors    each factor by itself
 */
record Page(
        String language,
        String note,
        List<Text> warnings,
        List<Setting> settings,
        List<String> dates,
        List<Block> comparison,
        List<Factor> factors) {

    Page {
        warnings = List.copyOf(warnings);
        settings = List.copyOf(settings);
        dates = List.copyOf(dates);
        comparison = List.copyOf(comparison);
        factors = List.copyOf(factors);
    }

    /** A setting, by its name in both languages. */
    record Setting(Text name, String key, String value) {}

    /**
     * A factor.
     *
     * @param name     what it is called
     * @param formula  what was computed
     * @param latex    the formula as LaTeX
     * @param held     which values are held
     * @param warnings what to know of this factor
     * @param blocks   the parts of its report in reading order
     */
    record Factor(String name, String formula, String latex, Text held, List<Text> warnings, List<Block> blocks) {
        Factor {
            warnings = List.copyOf(warnings);
            blocks = List.copyOf(blocks);
        }
    }
}
