package lode.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code lode}: everything else is one of its subcommands. */
@Command(name = "lode", mixinStandardHelpOptions = true)
public final class Main {

    private Main() {}

    /** Runs the command line and leaves with its exit code. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }
}
