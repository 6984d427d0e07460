package lode.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import lode.dialect.DialectPrinter;
import lode.dialect.Language;
import lode.expr.Expr;
import lode.factor.Library;
import lode.factor.LibraryFactor;
import lode.factor.OmittedFactor;
import lode.ops.Operators;
import lode.panel.UserException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the factors of a library as formulas. */
@Command(
        name = "show",
        description = {
            "Show the factors of a library: name, direction, formula and source; then those of its source that no formula"
                    + " can say.",
            "",
            "The direction is 1 if the source calls high values good, -1 if low ones, and 0 if it says nothing of the kind."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lode library show industry",
            "  lode library show micro --dialect qlib",
            "  lode library show indicators --tsv > indicators.tsv"
        })
final class LibraryShow implements Runnable {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME|FILE", description = "A library, or the path of one.")
    private String name = "";

    @Option(
            names = "--dialect",
            paramLabel = "NAME",
            description =
                    "Language of the formulas: qlib, rqfactor, worldquant, gplearn or pandas. Default: Lode's own.")
    private Optional<String> dialect = Optional.empty();

    @Option(names = "--tsv", description = "Columns separated by tabs, for other programs; without what is left out.")
    private boolean tsv;

    @Override
    public void run() {
        Function<Expr, String> printer = dialect.map(LibraryShow::printer).orElse(Expr::toString);
        Library library = Library.find(name, Operators.CATALOG);
        PrintWriter out = spec.commandLine().getOut();
        if (tsv) {
            printTabbed(library, printer, out);
        } else {
            print(library, printer, out);
        }
        out.flush();
    }

    private static Function<Expr, String> printer(String dialect) {
        Language language = Language.find(dialect)
                .orElseThrow(() -> new UserException("There is no dialect '" + dialect + "' to write: choose "
                        + Language.readable() + ", " + Language.PANDAS));
        var printer = new DialectPrinter(language, Operators.CATALOG);
        return formula -> {
            try {
                return printer.print(formula);
            } catch (UserException e) {
                return "– " + e.getMessage();
            }
        };
    }

    private static void print(Library library, Function<Expr, String> printer, PrintWriter out) {
        Stream.of(library.title(), library.source())
                .filter(line -> !line.isEmpty())
                .forEach(out::println);
        int width = Stream.concat(
                        library.factors().stream().map(LibraryFactor::name),
                        library.omitted().stream().map(OmittedFactor::name))
                .mapToInt(String::length)
                .max()
                .orElse(0);
        String format = "%-" + width + "s  %2s  %s%n";
        out.println();
        for (LibraryFactor factor : library.factors()) {
            out.printf(format, factor.name(), factor.direction(), printer.apply(factor.formula()));
            out.printf(format, "", "", factor.source());
        }
        if (!library.omitted().isEmpty()) {
            out.printf("%nLeft out, as no formula can say them:%n");
            library.omitted().forEach(one -> out.printf(format, one.name(), "", one.reason()));
        }
    }

    private static void printTabbed(Library library, Function<Expr, String> printer, PrintWriter out) {
        out.print("name\tformula\tdirection\tsource\n");
        for (LibraryFactor factor : library.factors()) {
            out.print(String.join(
                            "\t",
                            factor.name(),
                            printer.apply(factor.formula()),
                            Integer.toString(factor.direction()),
                            factor.source())
                    + "\n");
        }
    }
}
