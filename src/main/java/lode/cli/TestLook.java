package lode.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lode.expr.Conventions;
import lode.expr.Expr;
import lode.panel.Dataset;
import lode.panel.Period;
import lode.panel.Sha;
import lode.panel.UserException;
import lode.registry.Conditions;
import lode.registry.Look;
import lode.registry.Registry;
import lode.registry.Span;
import lode.report.Looks;
import lode.report.Text;

/**
 * Figures that a command tells of given formulas: a look, if they are of days of the test period.
 *
 * <p>The test period of a dataset begins on the earliest day that the registry or the command itself calls a test day; where
 * neither does, after four fifths of the days. The same formulas that are looked at in the same way are the same look.
 *
 * @param data     the dataset
 * @param label    what was to be foreseen
 * @param kind     the command
 * @param formulas what was looked at, in any order
 * @param ways     how: pool, conventions, settings
 * @param days     of which figures are told
 * @param testFrom the first day that the command calls a test day, if it does
 */
record TestLook(
        Dataset data,
        String label,
        String kind,
        List<String> formulas,
        List<String> ways,
        Period days,
        Optional<Integer> testFrom) {

    private static final double TEST_FROM = 0.8;
    private static final int NAMED = 3;

    /** Sorts the formulas, and copies the ways. */
    TestLook {
        formulas = formulas.stream().distinct().sorted().toList();
        ways = List.copyOf(ways);
    }

    /** Rank correlations of formulas on some days, under the conditions of a test. */
    static TestLook of(Dataset data, Conditions tested, String kind, List<Expr> formulas, Period days) {
        return new TestLook(
                data,
                tested.label().toString(),
                kind,
                formulas.stream().map(Expr::toString).toList(),
                ways(tested.pool(), tested.conventions()),
                days,
                Optional.of(data.axes().firstOnOrAfter(tested.test().first())));
    }

    /** How rank correlations are told. */
    static List<String> ways(String pool, Conventions conventions) {
        return List.of(pool, conventions.name(), conventions.coverage().toString());
    }

    /**
     * Counts the look, if it is one. A registry that cannot be read or written stops nothing: a warning says so.
     *
     * @return how often the test period was looked at before; empty if it was not looked at now, or nobody knows
     */
    Optional<Text> count(PrintWriter err) {
        try {
            return Homes.inRegistry(this::count);
        } catch (UserException e) {
            err.println("Warning: this look at the test period is not counted. " + e.getMessage());
            err.flush();
            return Optional.empty();
        }
    }

    /** Counts the look in a registry, if it is one. */
    Optional<Text> count(Registry registry) {
        List<Look> before = registry.looks(data.origin().hash()).stream()
                .takeWhile(look -> !(look.label().equals(label) && look.search().equals(identity())))
                .toList();
        int first = Math.max(days.first(), firstTestDay(before));
        if (first >= days.end()) {
            return Optional.empty();
        }
        Span seen = Span.of(new Period(first, days.end()), data.axes());
        registry.add(
                new Look(data.origin().hash(), label, kind, identity(), named(), seen, formulas.size(), Instant.now()));
        return Optional.of(told(seen, before));
    }

    private int firstTestDay(List<Look> looks) {
        return Stream.concat(
                        looks.stream()
                                .map(look ->
                                        data.axes().firstOnOrAfter(look.test().first())),
                        testFrom.stream())
                .mapToInt(day -> day)
                .min()
                .orElse((int) Math.floor(TEST_FROM * data.axes().length()));
    }

    private String identity() {
        LocalDate from = data.axes().days().get(testFrom.orElse(days.first()));
        LocalDate to = data.axes().days().get(days.end() - 1);
        return Sha.of(Stream.of(List.of(from + ".." + to), ways, formulas)
                .map(part -> String.join("\n", part))
                .collect(Collectors.joining("\n\n")));
    }

    private String named() {
        return formulas.stream().limit(NAMED).collect(Collectors.joining("; "))
                + (formulas.size() > NAMED ? "; and " + (formulas.size() - NAMED) + " more" : "");
    }

    private Text told(Span seen, List<Look> before) {
        long same = before.stream().filter(look -> look.label().equals(label)).count();
        return before.isEmpty()
                ? new Text(
                        "The test period (%s) was never looked at before, as far as the registry knows."
                                .formatted(seen),
                        "据登记库记录，测试期（%s）此前从未被查看。".formatted(seen))
                : new Text(
                        "The test period (%s) is not fresh: it was looked at %s before, %d with this label (%s)."
                                .formatted(seen, Looks.times(before.size()), same, label),
                        "测试期（%s）并非首次使用：此前已被查看 %d 次，其中 %d 次使用相同标签（%s）。".formatted(seen, before.size(), same, label));
    }
}
