package lode.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import lode.ops.Operators;
import lode.panel.UserException;
import lode.report.serve.Server;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows searches that run and those that are finished in a browser on this machine. */
@Command(
        name = "serve",
        description = "Watch searches, and look at finished ones, in a browser on this machine.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  lode serve --open",
            "  lode serve --port 0 --results results      any port that is free",
        })
final class ServeCommand implements Runnable {

    private static final Path USUAL = Path.of("results");

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8713",
            description = "Where to listen; 0 for any port that is free. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(names = "--results", paramLabel = "FOLDER", description = "The folder that runs are in. Default: results.")
    private Path results = USUAL;

    @Option(names = "--open", description = "Open the page in the browser.")
    private boolean open;

    @Override
    public void run() {
        if (!Files.isDirectory(results) && !results.equals(USUAL)) {
            throw new UserException("There is no folder " + results + ": name one that runs are in with --results");
        }
        try (var server = Server.start(results, port, Operators.CATALOG)) {
            PrintWriter out = spec.commandLine().getOut();
            out.println("The runs in " + results + " are shown at " + server.address() + " until you press Ctrl-C");
            out.flush();
            if (open) {
                open(server.address());
            }
            new CountDownLatch(1).await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void open(URI address) {
        try {
            new ProcessBuilder(opening(System.getProperty("os.name").toLowerCase(Locale.ROOT), address))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException _) {
            PrintWriter err = spec.commandLine().getErr();
            err.println("No browser could be opened: open " + address + " in one yourself");
            err.flush();
        }
    }

    private static List<String> opening(String system, URI address) {
        if (system.startsWith("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", address.toString());
        }
        return List.of(system.startsWith("mac") ? "open" : "xdg-open", address.toString());
    }
}
