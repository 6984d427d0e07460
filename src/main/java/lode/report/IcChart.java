package lode.report;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * How well one factor ranked the returns that followed it, through time: a bar per month, the running sum of the daily
 * values, and the periods it was made and judged on.
 */
public final class IcChart extends Picture {

    /** The RankIC of one day; NaN if it is not known. */
    public record Day(LocalDate date, double rankIc) {}

    /**
     * A period to shade and label with its mean RankIC, such as training, validation or test.
     *
     * @param first the first day of the period
     * @param last  its last day, which belongs to it
     */
    public record Span(Text name, LocalDate first, LocalDate last) {

        /**
         * Checks the order of the dates.
         *
         * @throws IllegalArgumentException if {@code last} is before {@code first}
         */
        public Span {
            if (last.isBefore(first)) {
                throw new IllegalArgumentException(
                        "a period ends on or after its first day, got %s to %s".formatted(first, last));
            }
        }

        boolean holds(LocalDate date) {
            return !date.isBefore(first) && !date.isAfter(last);
        }
    }

    private final Caption caption;
    private final String formula;
    private final List<Day> days;
    private final List<Span> spans;

    private IcChart(Caption caption, String formula, List<Day> days, List<Span> spans) {
        this.caption = caption;
        this.formula = formula;
        this.days = List.copyOf(days);
        this.spans = List.copyOf(spans);
    }

    /**
     * The chart of one factor.
     *
     * @param formula of any length; two lines of it are shown under the title, the rest is folded
     * @param days    in ascending order; days without a value may be NaN or left out
     * @param spans   in ascending order, not overlapping; may be empty
     * @throws IllegalArgumentException if no day has a value, or days or spans are out of order
     */
    public static IcChart of(Caption caption, String formula, List<Day> days, List<Span> spans) {
        if (days.stream().allMatch(day -> Double.isNaN(day.rankIc()))) {
            throw new IllegalArgumentException(
                    "an IC chart needs a known value, got none on %d days".formatted(days.size()));
        }
        for (int i = 1; i < days.size(); i++) {
            checkOrder("days", days.get(i - 1).date(), days.get(i).date());
        }
        for (int i = 1; i < spans.size(); i++) {
            checkOrder("periods", spans.get(i - 1).last(), spans.get(i).first());
        }
        return new IcChart(caption, formula, days, spans);
    }

    private static void checkOrder(String what, LocalDate before, LocalDate after) {
        if (!before.isBefore(after)) {
            throw new IllegalArgumentException(
                    "the %s of an IC chart ascend, got %s before %s".formatted(what, before, after));
        }
    }

    Caption caption() {
        return caption;
    }

    String formula() {
        return formula;
    }

    List<Day> days() {
        return days;
    }

    List<Span> spans() {
        return spans;
    }

    @Override
    List<Text> words() {
        return Stream.of(
                        Stream.of(caption.title(), Text.of(formula), IcLayout.BARS, IcLayout.SUM, IcLayout.MEAN),
                        caption.facts().stream(),
                        spans.stream().map(Span::name))
                .flatMap(words -> words)
                .toList();
    }

    @Override
    Drawing drawing(Lettering lettering) {
        return new IcLayout(this, lettering).drawing();
    }
}
