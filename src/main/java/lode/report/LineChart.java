package lode.report;

import java.awt.Color;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Several series through time on one scale, such as the cumulative returns of a factor's groups, in per cent. */
public final class LineChart extends Picture {

    /**
     * A series.
     *
     * @param name   in the legend
     * @param colour of the line and its name
     * @param dashed whether it is one that others are compared with
     * @param values one per date, as fractions; NaN leaves a gap
     */
    public record Line(Text name, Color colour, boolean dashed, double[] values) {}

    private final Caption caption;
    private final String formula;
    private final List<LocalDate> dates;
    private final List<Line> lines;

    private LineChart(Caption caption, String formula, List<LocalDate> dates, List<Line> lines) {
        this.caption = caption;
        this.formula = formula;
        this.dates = List.copyOf(dates);
        this.lines = List.copyOf(lines);
    }

    /**
     * A chart.
     *
     * @param formula of any length; two lines of it are shown under the title
     * @param dates   in ascending order
     * @param lines   each with a value per date
     * @throws IllegalArgumentException if a line has more or fewer values than there are dates, or no value is known
     */
    public static LineChart of(Caption caption, String formula, List<LocalDate> dates, List<Line> lines) {
        for (Line line : lines) {
            if (line.values().length != dates.size()) {
                throw new IllegalArgumentException("a line over %d dates needs as many values, got %d"
                        .formatted(dates.size(), line.values().length));
            }
        }
        if (lines.stream().flatMapToDouble(line -> Arrays.stream(line.values())).noneMatch(Double::isFinite)) {
            throw new IllegalArgumentException("a line chart needs a known value, got none");
        }
        return new LineChart(caption, formula, dates, lines);
    }

    Caption caption() {
        return caption;
    }

    String formula() {
        return formula;
    }

    List<LocalDate> dates() {
        return dates;
    }

    List<Line> lines() {
        return lines;
    }

    @Override
    List<Text> words() {
        return Stream.of(
                        Stream.of(caption.title(), Text.of(formula), Text.of("%")),
                        caption.facts().stream(),
                        lines.stream().map(Line::name))
                .flatMap(words -> words)
                .toList();
    }

    @Override
    Drawing drawing(Lettering lettering) {
        return new LineLayout(this, lettering).drawing();
    }
}
