package lode.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;

/**
 * What the build runs once, so that the JVM's AOT cache holds the classes that commands need.
 *
 * <p>It prints nothing. A command that fails here only starts more slowly later.
 */
final class Rehearsal {

    private static final List<List<String>> COMMANDS = List.of(
            List.of("--help"), List.of("--version"), List.of("completion", "--help"), List.of("no-such-command"));

    private Rehearsal() {}

    /** Runs the commands of the rehearsal one after the other. */
    public static void main(String[] args) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        for (List<String> command : COMMANDS) {
            Main.commandLine().setOut(nowhere).setErr(nowhere).execute(command.toArray(String[]::new));
        }
    }
}
