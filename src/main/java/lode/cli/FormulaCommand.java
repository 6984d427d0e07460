package lode.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import lode.dialect.DialectPrinter;
import lode.dialect.Language;
import lode.expr.Expr;
import lode.expr.Unit;
import lode.ops.Operators;
import lode.panel.Field;
import lode.panel.UserException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what a formula is, and how it is written elsewhere. */
@Command(
        name = "formula",
        description = "Read a formula and write it in every language that can say it.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  lode formula 'ts_corr(close, volume, 20)'",
            "  lode formula --dialect qlib 'Ref($close, 5) / $close'",
            "  lode formula --dialect worldquant '(-1 * correlation(rank(open), rank(volume), 10))'"
        })
final class FormulaCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DialectOption dialect;

    @Parameters(paramLabel = "FORMULA", description = "The formula, in quotes.")
    private String text;

    @Override
    public void run() {
        Expr formula = dialect.reader(Field.STANDARD).apply(text);
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%-11s %s%n", "lode", formula);
        for (Language language : Language.values()) {
            out.printf("%-11s %s%n", language, printed(formula, language));
        }
        out.printf("%n%-11s %s%n", "lookback", lookback(formula));
        out.printf("%-11s %d%n", "size", formula.size());
        out.printf("%-11s %s%n", "unit", unit(formula));
    }

    private static String printed(Expr formula, Language language) {
        try {
            return new DialectPrinter(language, Operators.CATALOG).print(formula);
        } catch (UserException e) {
            return "– " + e.getMessage();
        }
    }

    private static String lookback(Expr formula) {
        int days = formula.lookback();
        return days >= Expr.UNBOUNDED ? "all days so far" : days + (days == 1 ? " day" : " days") + " before today";
    }

    private static String unit(Expr formula) {
        Optional<Unit> unit = Unit.of(formula, FormulaCommand::unitOf);
        return unit.map(known -> known + (known.scaleFree() ? "" : "; changes with the scale of its inputs"))
                .orElse(
                        "none: it adds up or compares what has different units, or adjusted prices of different stocks");
    }

    private static Unit unitOf(String field) {
        List<Field> known = Field.STANDARD;
        return known.stream()
                .filter(candidate -> candidate.answersTo(field))
                .findFirst()
                .map(candidate -> Unit.of(candidate.kind()))
                .orElse(Unit.RATIO);
    }
}
