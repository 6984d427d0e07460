package lode.report.page;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import lode.report.Language;
import lode.report.Text;

/**
 * What a page says: first of all its subjects together, then of the one that the reader has chosen.
 *
 * @param title    what kind of report it is
 * @param language in which it opens
 * @param note     one line that says what it was made from
 * @param warnings what a reader has to know before any number
 * @param settings what was asked for
 * @param overview of all subjects; empty if there is none
 * @param subject  what a subject is, such as a factor
 * @param subjects what the page is about, at least one
 */
public record Page(
        Text title,
        Language language,
        String note,
        List<Text> warnings,
        List<Setting> settings,
        Optional<Overview> overview,
        Text subject,
        List<Subject> subjects) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if there is no subject
     */
    public Page {
        warnings = List.copyOf(warnings);
        settings = List.copyOf(settings);
        subjects = List.copyOf(subjects);
        if (subjects.isEmpty()) {
            throw new IllegalArgumentException("a page needs a subject");
        }
    }

    /** The same page with more to know before any number. */
    public Page warning(List<Text> more) {
        List<Text> all = Stream.concat(warnings.stream(), more.stream()).toList();
        return new Page(title, language, note, all, settings, overview, subject, subjects);
    }

    /**
     * A setting.
     *
     * @param name  in both languages
     * @param key   the name of its option
     * @param value as it was set; empty if it is not to be shown
     */
    public record Setting(Text name, String key, String value) {

        /** Settings by their keys, in their order; {@code names} says what a key is called. */
        public static List<Setting> all(SequencedMap<String, String> values, Function<String, Text> names) {
            return values.entrySet().stream()
                    .map(one -> new Setting(names.apply(one.getKey()), one.getKey(), one.getValue()))
                    .toList();
        }
    }

    /** Subjects side by side. */
    public record Overview(Text title, List<Block> blocks) {

        /** Copies the list. */
        public Overview {
            blocks = List.copyOf(blocks);
        }
    }

    /** A formula as text and as LaTeX. */
    public record Formula(String text, String latex) {}

    /**
     * One that the page is about.
     *
     * @param name     what it is called
     * @param formula  what was computed; empty if it is no formula
     * @param lines    what stands below its name
     * @param warnings what to know of it before its numbers
     * @param blocks   the parts of its report in reading order, each with an id of its own
     */
    public record Subject(
            String name, Optional<Formula> formula, List<Text> lines, List<Text> warnings, List<Block> blocks) {

        /** Copies the lists. */
        public Subject {
            lines = List.copyOf(lines);
            warnings = List.copyOf(warnings);
            blocks = List.copyOf(blocks);
        }
    }
}
