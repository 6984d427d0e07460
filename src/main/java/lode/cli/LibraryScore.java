package lode.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lode.cli.LibraryScoring.Entry;
import lode.expr.Conventions;
import lode.factor.Library;
import lode.measure.Split;
import lode.ops.Operators;
import lode.panel.Dataset;
import lode.panel.LabelSpec;
import lode.panel.UserException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scores all factors of libraries in one plan. */
@Command(
        name = "score",
        description = {
            "Score all factors of libraries by their rank correlation with the return that follows, the best in validation"
                    + " first.",
            "",
            "Figures are those of a factor in its direction, so that positive ones are good. Where the source states no"
                    + " direction, the training days choose it, and a '?' says so. The test days are not looked at without"
                    + " --test."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lode library score                                  all libraries, on the data that are there",
            "  lode library score micro industry --data cn --csv scores.csv",
            "  lode library score mine.txt --pool all --label open:1:10 --from 2015-01-01"
        })
final class LibraryScore implements Runnable {

    @Spec
    private CommandSpec spec;

    @Mixin
    private MarketOptions market;

    @Mixin
    private ExaminationOptions scoring;

    @Parameters(
            paramLabel = "NAME|FILE",
            arity = "0..*",
            description = "Libraries, or paths of some. Default: all that come with Lode.")
    private List<String> names = List.of();

    @Option(names = "--test", description = "Look at the test days as well.")
    private boolean test;

    @Option(names = "--csv", paramLabel = "FILE", description = "Also write the table to this CSV file.")
    private Optional<Path> csv = Optional.empty();

    @Override
    public void run() {
        LabelSpec label = scoring.label();
        Conventions conventions = scoring.conventions();
        List<Entry> entries = libraries().stream()
                .flatMap(library -> library.factors().stream().map(factor -> new Entry(library.name(), factor)))
                .toList();
        Dataset data = market.load(Optional.empty());
        Split split = scoring.split(data.axes());
        var against = new LibraryScoring(data, scoring.pool(), label, conventions, split, test);
        List<Entry> computable = computable(entries, data);
        spec.commandLine().getErr().println(MarketLine.of(data, scoring.pool()));

        List<ScoredFactor> scored = against.of(computable, market.threads(), market.memory());
        csv.ifPresent(file -> ScoredTable.write(scored, test, against.note(), file));
        PrintWriter out = spec.commandLine().getOut();
        out.print(ScoredTable.aligned(scored, test));
        printDays(against, scored.size(), out);
        against.look(computable).count(spec.commandLine().getErr()).ifPresent(text -> out.println(text.english()));
        printLacking(entries, data, out);
        csv.ifPresent(file -> out.printf("written to  %s%n", file));
        out.flush();
    }

    private List<Library> libraries() {
        return names.isEmpty()
                ? Library.shipped(Operators.CATALOG)
                : names.stream()
                        .distinct()
                        .map(name -> Library.find(name, Operators.CATALOG))
                        .toList();
    }

    private static List<Entry> computable(List<Entry> entries, Dataset data) {
        List<Entry> computable = entries.stream()
                .filter(entry -> entry.factor().lackedBy(data).isEmpty())
                .toList();
        if (computable.isEmpty()) {
            String lacked = entries.stream()
                    .flatMap(entry -> entry.factor().lackedBy(data).stream())
                    .distinct()
                    .collect(Collectors.joining(", "));
            throw new UserException("No factor can be scored on '"
                    + data.origin().name() + "': "
                    + (lacked.isEmpty() ? "there are no formulas" : "they read " + lacked + ", which it lacks"));
        }
        return computable;
    }

    private static void printDays(LibraryScoring against, int count, PrintWriter out) {
        Split split = against.split();
        var axes = against.data().axes();
        out.printf("%n%d factors, label %s%n", count, against.label());
        out.printf("training    %s%n", split.training().on(axes));
        out.printf("validation  %s%n", split.validation().on(axes));
        out.printf("test        %s%s%n", split.test().on(axes), against.test() ? "" : ", not looked at: --test does");
    }

    private static void printLacking(List<Entry> entries, Dataset data, PrintWriter out) {
        List<Entry> lacking = entries.stream()
                .filter(entry -> !entry.factor().lackedBy(data).isEmpty())
                .toList();
        if (!lacking.isEmpty()) {
            out.printf(
                    "not scored, as '%s' lacks what they read:%n", data.origin().name());
        }
        for (Entry entry : lacking) {
            String lacked = String.join(", ", entry.factor().lackedBy(data));
            out.printf("  %s of %s: %s%n", entry.factor().name(), entry.library(), lacked);
        }
    }
}
