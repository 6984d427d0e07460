package lode.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lode.expr.Catalog;
import lode.expr.Example;
import lode.expr.Expr;
import lode.expr.Operator;
import lode.expr.Reach;
import lode.expr.Setting;
import lode.expr.Settings;
import lode.expr.Spelling;

/** The page {@code docs/operators.md}: every operator of a catalog, in Markdown. */
public final class OperatorPage {

    private static final String PREFACE = """
            # Operators

            Written by `OperatorPage` from the entries of the catalog; `OperatorPageTest` fails when it is out of date
            and `./mvnw test -Dtest=OperatorPageTest -Dgolden.rewrite=true` writes it anew.

            Names match without regard to case. In a formula `x + y`, `x - y`, `x * y`, `x / y` and `-x` stand for
            `add`, `sub`, `mul`, `div` and `neg`. Windows are trading days and include today. Missing is NaN: an
            infinite result is missing too. How many days of a window must be known is a setting of the run,
            `window-coverage`: all of them (`full`, as in the examples), half of them (`half`), or one (`any`).
            Where libraries differ, a run follows one of the profiles in [conventions](conventions.md); here is the default.

            Each entry says how qlib, RQFactor, WorldQuant (the 101 alphas and BRAIN), gplearn and pandas write the
            operator, and what they mean otherwise by it; `lode formula` reads and writes their languages.
            """;

    private OperatorPage() {}

    /** The page for a catalog. */
    public static String of(Catalog catalog) {
        return Stream.concat(Stream.of(PREFACE), Stream.of(Reach.Scope.values()).map(scope -> chapter(catalog, scope)))
                .collect(Collectors.joining("\n"));
    }

    private static String chapter(Catalog catalog, Reach.Scope scope) {
        List<Operator> operators = catalog.operators().stream()
                .filter(op -> op.reach().scope() == scope)
                .toList();
        String entries = operators.stream().map(OperatorPage::entry).collect(Collectors.joining("\n"));
        return operators.isEmpty() ? "" : "## " + title(scope) + "\n\n" + entries;
    }

    private static String title(Reach.Scope scope) {
        return switch (scope) {
            case CELL -> "One cell";
            case WINDOW -> "The last days of one instrument";
            case HISTORY -> "All days of one instrument so far";
            case CROSS_SECTION -> "The instruments of a day";
            case GROUP -> "The instruments of a day in the same group";
            case POOL_HISTORY -> "All days of all instruments so far";
        };
    }

    private static String entry(Operator op) {
        return "### `" + op.signature() + "`\n\n"
                + op.summary() + " " + missing(op) + "\n\n"
                + "$$" + op.formula() + "$$\n\n"
                + settings(op)
                + aliases(op)
                + "- Convention: " + op.source() + "\n"
                + "- Unit: " + op.unitLaw().text() + "\n"
                + elsewhere(op)
                + op.examples().stream().map(example -> example(op, example)).collect(Collectors.joining());
    }

    private static String missing(Operator op) {
        return switch (op.nanRule()) {
            case PROPAGATE -> "Missing where an operand is.";
            case WINDOW -> "Missing where too little of the window is known.";
            case SKIP -> "Missing where the instrument's value is; others without a value are left out.";
            case OWN -> "What it makes of missing values is part of what it does.";
        };
    }

    private static String settings(Operator op) {
        return op.settings().stream()
                .map(setting -> "- `" + setting.name() + "`: " + described(setting) + "\n")
                .collect(Collectors.joining());
    }

    private static String described(Setting setting) {
        String left =
                Double.isNaN(setting.defaultValue()) ? "" : "; " + number(setting.defaultValue()) + " if left out";
        return switch (setting.kind()) {
            case DAYS -> "days, " + number(setting.least()) + " or more" + left;
            case NUMBER ->
                (Double.isInfinite(setting.least())
                                ? "any number"
                                : "a number, " + number(setting.least()) + " or more")
                        + left;
            case COUNT -> "a whole number, " + number(setting.least()) + " or more" + left;
            case GROUPING ->
                "a grouping: one of the data, such as `industry`, or one made by a formula, such as `bucket(x, 5)`";
        };
    }

    private static String aliases(Operator op) {
        String names = op.aliases().stream().map(alias -> "`" + alias + "`").collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : "- Also " + names + "\n";
    }

    /** How other libraries write it, with the names of its series and settings. */
    private static String elsewhere(Operator op) {
        String rows = op.spellings().stream().map(OperatorPage::row).collect(Collectors.joining());
        return rows.isEmpty() ? "" : "\n| elsewhere | written | what differs |\n|---|---|---|\n" + rows;
    }

    private static String row(Spelling spelling) {
        String written = spelling.template().replaceAll("[{}]", "").replace("|", "\\|");
        return "| " + spelling.dialect().title() + " | `" + written + "` | " + spelling.difference() + " |\n";
    }

    private static String example(Operator op, Example example) {
        var rows =
                new StringBuilder("\n| example | " + " |".repeat(example.gives().size()) + "\n|---");
        rows.append("|---:".repeat(example.gives().size())).append("|\n");
        for (int k = 0; k < example.given().size(); k++) {
            rows.append(row(given(op, k), example.given().get(k)));
        }
        String arguments = Stream.concat(op.series().stream(), settings(example))
                .collect(Collectors.joining(", ", "`" + op.name() + "(", ")`"));
        return rows.append(row(arguments, example.gives())).toString();
    }

    private static String given(Operator op, int k) {
        if (k < op.arity()) {
            return op.series().get(k);
        }
        return op.seesPool() && k == op.inputs() - 1 ? "0 in the pool" : "group";
    }

    private static Stream<String> settings(Example example) {
        Settings settings = example.settings();
        return Stream.of(
                        settings.days().stream().map(String::valueOf),
                        settings.numbers().stream().map(OperatorPage::number),
                        settings.groupings().stream().map(Expr::toString))
                .flatMap(texts -> texts);
    }

    private static String row(String name, List<Double> values) {
        return values.stream()
                .map(OperatorPage::number)
                .collect(Collectors.joining(" | ", "| " + name + " | ", " |\n"));
    }

    /** Six digits are enough to read. */
    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        return value == Math.rint(value)
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.6g", value).replaceAll("0+$", "");
    }
}
