package lode.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lode.data.TrialLedger;
import lode.panel.UserException;
import lode.report.Csv;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what a run has tried. */
@Command(
        name = "trials",
        description = {
            "Show the formulas that a run has scored, the best first: every distinct one is a trial.",
            "",
            "Rank correlations are those in training, of the formula as it is written. What was stopped early has an"
                    + " estimate only, and is not among the best."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lode trials results/hs300-cn-20260102-150405 --top 20",
            "  lode trials hs300-cn-20260102-150405 --generation 7 --format csv > seventh.csv",
            "  lode trials RUN --sql 'SELECT way, count(*), max(abs(rank_ic)) FROM trials GROUP BY way'"
        })
final class TrialsCommand implements Runnable {

    private static final int USUAL_TOP = 20;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", description = "Folder of the run, or its name below results.")
    private String name;

    @ArgGroup
    private Question question = new Question();

    @Option(
            names = "--format",
            paramLabel = "table|csv",
            defaultValue = "table",
            description = "How to show it: for people, or with numbers in full. Default: ${DEFAULT-VALUE}.")
    private Format format;

    /** What is asked: the best, or whatever a query says. */
    private static final class Question {

        @Option(
                names = "--sql",
                paramLabel = "QUERY",
                description = "A query in DuckDB's SQL on the table trials; docs/search.md lists its columns.")
        private Optional<String> sql = Optional.empty();

        @ArgGroup(exclusive = false)
        private Best best = new Best();
    }

    /** Which of the best. */
    private static final class Best {

        @Option(names = "--top", paramLabel = "N", description = "At most so many. Default: 20.")
        private Optional<Integer> top = Optional.empty();

        @Option(names = "--generation", paramLabel = "N", description = "Only those that it tried first.")
        private Optional<Integer> generation = Optional.empty();
    }

    /** How to show a table. */
    private enum Format {
        TABLE,
        CSV
    }

    @Override
    public void run() {
        Path folder = Runs.find(name);
        int top = checked("--top", question.best.top).orElse(USUAL_TOP);
        Optional<Integer> generation = checked("--generation", question.best.generation);
        try (var ledger = TrialLedger.of(folder)) {
            PrintWriter out = spec.commandLine().getOut();
            if (question.sql.isPresent()) {
                out.print(text(ledger.ask(question.sql.get())));
            } else {
                if (format == Format.TABLE) {
                    out.println(summary(ledger));
                }
                double least = RunToRepeat.in(folder).plan().leastCoverage();
                out.print(text(ledger.ask(best(top, generation, least))));
            }
            out.flush();
        }
    }

    private static Optional<Integer> checked(String option, Optional<Integer> number) {
        number.filter(given -> given < 1).ifPresent(given -> {
            throw new UserException(option + " must be 1 or more, got " + given);
        });
        return number;
    }

    private String best(int top, Optional<Integer> generation, double leastCoverage) {
        String figures = format == Format.CSV
                ? "*"
                : "trial, generation, island, way, parents, format('{:+.4f}', rank_ic) AS rank_ic,"
                        + " format('{:.2f}', coverage) AS coverage, size, formula";
        return "SELECT " + figures + " FROM trials WHERE standing = 'exact' AND rank_ic IS NOT NULL AND coverage >= "
                + leastCoverage
                + generation.map(number -> " AND generation = " + number).orElse("")
                + " ORDER BY abs(trials.rank_ic) DESC, trial LIMIT " + top;
    }

    private static String summary(TrialLedger ledger) {
        List<String> counts = ledger.ask("SELECT count(*), max(generation), count(*) FILTER (standing = 'stopped'),"
                        + " count(DISTINCT fingerprint) FROM trials")
                .rows()
                .getFirst();
        return String.format(
                Locale.ROOT,
                "%,d trials in %s generations: %,d stopped early, %,d different series of values",
                Long.parseLong(counts.get(0)),
                counts.get(1),
                Long.parseLong(counts.get(2)),
                Long.parseLong(counts.get(3)));
    }

    private String text(TrialLedger.Table table) {
        return switch (format) {
            case TABLE -> aligned(table);
            case CSV -> csv(table);
        };
    }

    private static String csv(TrialLedger.Table table) {
        Csv csv = Csv.of(table.columns().toArray(String[]::new));
        table.rows().forEach(row -> csv.row(row.toArray()));
        return csv.text();
    }

    /** Columns of equal width, the last one as long as it is. */
    private static String aligned(TrialLedger.Table table) {
        int last = table.columns().size() - 1;
        int[] widths = IntStream.rangeClosed(0, last)
                .map(k -> IntStream.concat(
                                IntStream.of(table.columns().get(k).length()),
                                table.rows().stream().mapToInt(row -> row.get(k).length()))
                        .max()
                        .orElseThrow())
                .toArray();
        return IntStream.rangeClosed(0, table.rows().size())
                .mapToObj(row -> row == 0 ? table.columns() : table.rows().get(row - 1))
                .map(cells -> IntStream.rangeClosed(0, last)
                                .mapToObj(k -> k == last ? cells.get(k) : padded(cells.get(k), widths[k]))
                                .collect(Collectors.joining("  "))
                                .stripTrailing()
                        + "\n")
                .collect(Collectors.joining());
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
