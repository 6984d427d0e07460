package lode.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lode.dialect.DialectPrinter;
import lode.dialect.Language;
import lode.expr.Expr;
import lode.expr.Operator;
import lode.expr.Spelling;
import lode.ops.Operators;
import lode.panel.Nearest;
import lode.panel.UserException;
import lode.report.Csv;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the catalog of operators. */
@Command(
        name = "operators",
        description = "List the operators that formulas may use, or tell all about one.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  lode operators                     all, one a line",
            "  lode operators ts_corr             what it computes, and how other libraries write it",
            "  lode operators --csv operators.csv all, with their spellings, as a table"
        })
final class OperatorsCommand implements Runnable {

    private static final List<String> FIELDS = List.of("close", "volume", "high", "low", "open", "vwap");
    private static final int DAYS = 10;
    private static final String GROUPING = "industry";

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "An operator, by name or alias.")
    private Optional<String> name;

    @Option(names = "--csv", paramLabel = "FILE", description = "Write the catalog to this CSV file.")
    private Optional<Path> csv;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        csv.ifPresent(OperatorsCommand::write);
        if (name.isPresent()) {
            show(find(name.get()), out);
        } else if (csv.isEmpty()) {
            int width = Operators.ALL.stream()
                    .mapToInt(op -> op.signature().length())
                    .max()
                    .orElse(0);
            Operators.ALL.forEach(op -> out.printf("%-" + width + "s  %s%n", op.signature(), op.summary()));
        }
    }

    private static Operator find(String name) {
        return Operators.CATALOG
                .find(name)
                .orElseThrow(() -> new UserException(
                        "There is no operator '" + name + "'." + Nearest.hint(name, Operators.CATALOG.names())));
    }

    private static void show(Operator op, PrintWriter out) {
        out.println(op.signature());
        out.println("  " + op.summary());
        out.println("  convention  " + op.source());
        out.println("  unit        " + op.unitLaw().text());
        if (!op.aliases().isEmpty()) {
            out.println("  also        " + String.join(", ", op.aliases()));
        }
        for (Spelling spelling : op.spellings()) {
            String difference = spelling.difference().isEmpty() ? "" : "  (" + spelling.difference() + ")";
            out.println("  " + spelling.dialect().title() + ": " + written(spelling) + difference);
        }
    }

    private static String written(Spelling spelling) {
        return spelling.template().replaceAll("[{}]", "");
    }

    /** One row per spelling, with a call as it is written there; one without for an operator that is Lode's alone. */
    private static void write(Path file) {
        Csv table = Csv.noted(
                "operators of Lode",
                "operator",
                "signature",
                "summary",
                "example",
                "dialect",
                "template",
                "written",
                "difference");
        for (Operator op : Operators.ALL) {
            Expr.Call example = op.sample(FIELDS, DAYS, GROUPING);
            if (op.spellings().isEmpty()) {
                table.row(op.name(), op.signature(), op.summary(), example.toString(), "", "", "", "");
            }
            for (Spelling spelling : op.spellings()) {
                var printer = new DialectPrinter(Language.of(spelling.dialect()), Operators.CATALOG);
                table.row(
                        op.name(),
                        op.signature(),
                        op.summary(),
                        example.toString(),
                        spelling.dialect().toString(),
                        spelling.template(),
                        printer.print(example, spelling),
                        spelling.difference());
            }
        }
        table.write(file);
    }
}
