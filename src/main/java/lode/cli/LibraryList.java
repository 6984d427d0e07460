package lode.cli;

import java.io.PrintWriter;
import java.util.List;
import lode.factor.Library;
import lode.ops.Operators;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the libraries that come with Lode. */
@Command(
        name = "list",
        description =
                "List the libraries that come with Lode: how many factors they have, how many of their source they"
                        + " leave out as no formula can say them, and what they are.",
        footerHeading = "%nExample:%n",
        footer = "  lode library list")
final class LibraryList implements Runnable {

    private static final String FORMAT = "%-12s  %7s  %8s  %s%n";

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        List<Library> libraries = Library.shipped(Operators.CATALOG);
        out.printf(FORMAT, "library", "factors", "left out", "what they are, and where they are from");
        for (Library library : libraries) {
            out.printf(
                    FORMAT,
                    library.name(),
                    library.factors().size(),
                    library.omitted().size(),
                    library.title() + ": " + library.source());
        }
        out.flush();
    }
}
