package lode.cli;

import static java.util.Comparator.comparingDouble;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lode.eval.Engine;
import lode.expr.Conventions;
import lode.expr.Expr;
import lode.factor.Library;
import lode.factor.LibraryFactor;
import lode.measure.IcStats;
import lode.measure.RankIc;
import lode.measure.Split;
import lode.measure.SplitRule;
import lode.ops.Operators;
import lode.panel.Dataset;
import lode.panel.LabelSpec;
import lode.panel.Period;
import lode.panel.Pool;
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
    private ScoringOptions scoring;

    @Parameters(
            paramLabel = "NAME|FILE",
            arity = "0..*",
            description = "Libraries, or paths of some. Default: all that come with Lode.")
    private List<String> names = List.of();

    @Option(
            names = "--validation-from",
            paramLabel = "DATE|SHARE",
            defaultValue = "0.6",
            description = "Where validation starts, a date or a share of the days. Default: ${DEFAULT-VALUE}.")
    private String validationFrom = "";

    @Option(
            names = "--test-from",
            paramLabel = "DATE|SHARE",
            defaultValue = "0.8",
            description = "Where the test days start. Default: ${DEFAULT-VALUE}.")
    private String testFrom = "";

    @Option(names = "--test", description = "Look at the test days as well.")
    private boolean test;

    @Option(names = "--csv", paramLabel = "FILE", description = "Also write the table to this CSV file.")
    private Optional<Path> csv = Optional.empty();

    /** A factor and the library that has it. */
    private record Listed(Library library, LibraryFactor factor) {}

    @Override
    public void run() {
        Conventions conventions = scoring.conventions();
        LabelSpec label = scoring.label();
        List<Listed> listed = libraries().stream()
                .flatMap(library -> library.factors().stream().map(factor -> new Listed(library, factor)))
                .toList();
        Dataset data = market.load(Optional.empty());
        Split whole = new SplitRule(validationFrom, testFrom).on(data.axes(), scoring.period(data.axes()));
        Split split = purged(whole, label);
        List<Listed> computable = computable(listed, data);
        spec.commandLine().getErr().println(MarketLine.of(data, scoring.pool()));

        List<ScoredFactor> scored = scored(computable, data, conventions, label, split).stream()
                .sorted(comparingDouble(one -> -one.validation().mean())) // NaN last
                .toList();
        PrintWriter out = spec.commandLine().getOut();
        out.print(ScoredTable.aligned(scored, test));
        out.printf("%n%d factors, label %s%n", scored.size(), label);
        out.printf("training    %s%n", split.training().on(data.axes()));
        out.printf("validation  %s%n", split.validation().on(data.axes()));
        out.printf("test        %s%s%n", split.test().on(data.axes()), test ? "" : ", not looked at: --test does");
        printLacking(listed, data, out);
        csv.ifPresent(file -> {
            ScoredTable.write(scored, test, note(data, label, conventions, split), file);
            out.printf("written to  %s%n", file);
        });
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

    private static Split purged(Split whole, LabelSpec label) {
        Split split = whole.purged(label.reach());
        if (split.training().days() == 0 || split.validation().days() == 0) {
            throw new UserException("Label " + label + " reaches " + label.reach()
                    + " days ahead, and leaves no day to train or to validate on: choose a shorter one, or more days");
        }
        return split;
    }

    private static List<Listed> computable(List<Listed> listed, Dataset data) {
        List<Listed> computable = listed.stream()
                .filter(one -> one.factor().lackedBy(data).isEmpty())
                .toList();
        if (computable.isEmpty()) {
            String lacked = listed.stream()
                    .flatMap(one -> one.factor().lackedBy(data).stream())
                    .distinct()
                    .collect(Collectors.joining(", "));
            throw new UserException(
                    "No factor can be scored on '" + data.origin().name() + "', which has none of "
                            + (lacked.isEmpty() ? "them: the libraries hold no formulas" : lacked));
        }
        return computable;
    }

    /** Computes up to the last day that is shown, and no further. */
    private List<ScoredFactor> scored(
            List<Listed> listed, Dataset data, Conventions conventions, LabelSpec label, Split split) {
        Pool pool = data.pool(scoring.pool());
        Period shown = shown(split);
        RankIc rankIc = RankIc.of(data.label(label), pool, conventions.fewestPairs());
        List<Expr> formulas = listed.stream().map(one -> one.factor().formula()).toList();
        List<RankIc.Daily> daily = new Engine(data, pool, conventions, market.threads(), market.memory())
                .evaluate(formulas, shown.end(), (_, values, _) -> rankIc.daily(values, shown));
        List<ScoredFactor> scored = new ArrayList<>();
        for (int k = 0; k < listed.size(); k++) {
            double[] ics = daily.get(k).ics();
            scored.add(ScoredFactor.of(
                    listed.get(k).library().name(),
                    listed.get(k).factor(),
                    stats(ics, split.training(), shown, label),
                    stats(ics, split.validation(), shown, label),
                    test ? Optional.of(stats(ics, split.test(), shown, label)) : Optional.empty(),
                    daily.get(k).coverage()));
        }
        return scored;
    }

    private Period shown(Split split) {
        return test
                ? split.whole()
                : new Period(split.training().first(), split.validation().end());
    }

    private static IcStats stats(double[] ics, Period days, Period shown, LabelSpec label) {
        return IcStats.of(ics, days.first() - shown.first(), days.end() - shown.first(), label.horizon());
    }

    private static void printLacking(List<Listed> listed, Dataset data, PrintWriter out) {
        List<Listed> lacking = listed.stream()
                .filter(one -> !one.factor().lackedBy(data).isEmpty())
                .toList();
        if (!lacking.isEmpty()) {
            out.printf(
                    "not scored, as '%s' lacks what they read:%n", data.origin().name());
        }
        for (Listed one : lacking) {
            out.printf(
                    "  %s of %s: %s%n",
                    one.factor().name(),
                    one.library().name(),
                    String.join(", ", one.factor().lackedBy(data)));
        }
    }

    private String note(Dataset data, LabelSpec label, Conventions conventions, Split split) {
        return data.note(scoring.pool(), label, shown(split)) + conventions.note() + "; windows "
                + conventions.coverage() + "; figures in the factor's direction; validation "
                + split.validation().on(data.axes());
    }
}
