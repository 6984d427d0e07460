package lode.cli;

import java.io.PrintWriter;
import java.util.function.BooleanSupplier;
import lode.panel.UserException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Whose fault a failure is: exit code 0 is success, 2 means that the input was wrong, and 1 that Lode was.
 *
 * <p>Wrong input gets one sentence on stderr. Our own fault gets one too, and its stack trace on request.
 */
final class ExitPolicy implements IExecutionStrategy, IParameterExceptionHandler, IExecutionExceptionHandler {

    private final BooleanSupplier debug;

    ExitPolicy(BooleanSupplier debug) {
        this.debug = debug;
    }

    /** Runs the command; an error of the JVM, such as no memory left, is a failure like any other. */
    @Override
    public int execute(ParseResult parsed) {
        try {
            return new RunLast().execute(parsed);
        } catch (Error failure) {
            return failed(failure, parsed.commandSpec().commandLine().getErr());
        }
    }

    /** The command line could not be understood. */
    @Override
    public int handleParseException(ParameterException failure, String[] args) {
        CommandLine command = failure.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(failure.getCause() instanceof UserException mistake ? mistake.getMessage() : failure.getMessage());
        UnmatchedArgumentException.printSuggestions(failure, err);
        err.printf("Try %s --help%n", command.getCommandSpec().qualifiedName());
        return ExitCode.USAGE;
    }

    /** The command was understood but did not succeed. */
    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        return failed(failure, command.getErr());
    }

    private int failed(Throwable failure, PrintWriter err) {
        boolean mistake = failure instanceof UserException;
        err.println(mistake ? failure.getMessage() : sentence(failure));
        if (debug.getAsBoolean()) {
            failure.printStackTrace(err);
        }
        err.flush();
        return mistake ? ExitCode.USAGE : ExitCode.SOFTWARE;
    }

    private String sentence(Throwable failure) {
        return switch (failure) {
            case OutOfMemoryError _ ->
                "Lode ran out of memory: give it more with LODE_JAVA_OPTS=-Xmx8g, or mine less at a time";
            default ->
                "Lode failed, and should not have: %s%s"
                        .formatted(failure, debug.getAsBoolean() ? "" : " (--debug shows where)");
        };
    }
}
