package lode.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lode.measure.IcStats;
import lode.report.Csv;

/** Scored factors as a table. */
final class ScoredTable {

    private static final List<String> FIGURES = List.of("rank_ic", "icir", "t", "days");

    private ScoredTable() {}

    /**
     * Aligned columns under two lines of headers.
     *
     * @param withTest whether the factors have figures of the test period
     */
    static String aligned(List<ScoredFactor> scored, boolean withTest) {
        int width =
                scored.stream().mapToInt(one -> one.factor().name().length()).reduce("factor".length(), Math::max);
        int library = scored.stream().mapToInt(one -> one.library().length()).reduce("library".length(), Math::max);
        String names = "%-" + width + "s  %-" + library + "s  %3s";
        List<String> periods = withTest ? List.of("validation", "training", "test") : List.of("validation", "training");
        String over = names.formatted("", "", "")
                + periods.stream().map("  %-22s"::formatted).collect(Collectors.joining());
        String header = names.formatted("factor", "library", "dir")
                + periods.stream()
                        .map(_ -> "  %7s %6s %7s".formatted("RankIC", "ICIR", "t"))
                        .collect(Collectors.joining())
                + "  coverage";
        return Stream.concat(
                        Stream.of(over.stripTrailing(), header), scored.stream().map(one -> line(one, names)))
                .collect(Collectors.joining(System.lineSeparator(), "", System.lineSeparator()));
    }

    private static String line(ScoredFactor one, String names) {
        String direction = one.direction() + (one.stated() ? " " : "?");
        return names.formatted(one.factor().name(), one.library(), direction)
                + periods(one).map(ScoredTable::figures).collect(Collectors.joining())
                + String.format(Locale.ROOT, "  %7.1f%%", 100 * one.coverage());
    }

    private static Stream<IcStats> periods(ScoredFactor one) {
        return Stream.concat(Stream.of(one.validation(), one.training()), one.test().stream());
    }

    private static String figures(IcStats stats) {
        return "  %7s %6s %7s"
                .formatted(figure("%+.4f", stats.mean()), figure("%+.2f", stats.ir()), figure("%+.2f", stats.t()));
    }

    private static String figure(String format, double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, format, value);
    }

    /** Writes the same with numbers in full, formulas and sources to a CSV file. */
    static void write(List<ScoredFactor> scored, boolean withTest, String note, Path file) {
        List<String> columns = new ArrayList<>(List.of("library", "factor", "direction", "stated"));
        for (String period : withTest ? List.of("validation", "training", "test") : List.of("validation", "training")) {
            FIGURES.forEach(figure -> columns.add(period + "_" + figure));
        }
        columns.addAll(List.of("coverage", "formula", "source"));
        Csv csv = Csv.noted(note, columns.toArray(String[]::new));
        for (ScoredFactor one : scored) {
            Stream<Object> head = Stream.of(one.library(), one.factor().name(), one.direction(), one.stated());
            Stream<Object> figures =
                    periods(one).flatMap(stats -> Stream.of(stats.mean(), stats.ir(), stats.t(), stats.days()));
            Stream<Object> tail = Stream.of(
                    one.coverage(),
                    one.factor().formula().toString(),
                    one.factor().source());
            csv.row(Stream.of(head, figures, tail).flatMap(cells -> cells).toArray());
        }
        csv.write(file);
    }
}
