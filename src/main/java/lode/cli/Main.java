package lode.cli;

import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The command {@code lode}: its subcommands, and the options they all have.
 *
 * <p>A new subcommand is one entry in {@code subcommands}. It inherits {@code --help} and {@code --debug}, so it does
 * not ask picocli for {@code mixinStandardHelpOptions}.
 */
@Command(
        name = "lode",
        description = "Mines alpha factors by genetic programming.",
        versionProvider = Version.class,
        subcommands = {
            MineCommand.class,
            ArenaCommand.class,
            ResumeCommand.class,
            ReplayCommand.class,
            TrialsCommand.class,
            WalkCommand.class,
            CrossCommand.class,
            ScoreCommand.class,
            FactorCommand.class,
            LibraryCommand.class,
            ValidateCommand.class,
            ExplainCommand.class,
            ProveCommand.class,
            BacktestCommand.class,
            CombineCommand.class,
            TradeCommand.class,
            FormulaCommand.class,
            OperatorsCommand.class,
            DataCommand.class,
            ServeCommand.class,
            Completion.class
        },
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {
            "  lode mine --pool hs300 --generations 50     search for factors; on the built-in market if none is imported",
            "  lode factor list                            what was found so far",
            "  lode data import cn --source tidy bars.csv  import a market of your own",
            "  source <(lode completion)                   complete commands and options in this bash or zsh"
        })
public final class Main implements Runnable {

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("unused") // picocli acts on it
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help and leave.")
    private boolean help;

    @SuppressWarnings("unused") // picocli acts on it
    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version and leave.")
    private boolean version;

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Show the stack trace of a failure; so does LODE_DEBUG=1.")
    private boolean debug = "1".equals(System.getenv("LODE_DEBUG"));

    private Main() {}

    /** Runs the command line and leaves with the exit code that {@link ExitPolicy} explains. */
    public static void main(String[] args) {
        Locale.setDefault(Locale.ROOT); // numbers look the same to every user and every script
        System.exit(commandLine().execute(args));
    }

    /** The whole command line, with nothing run yet. */
    static CommandLine commandLine() {
        Main main = new Main();
        ExitPolicy policy = new ExitPolicy(() -> main.debug);
        return new CommandLine(main)
                .setUsageHelpWidth(100)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionStrategy(policy)
                .setParameterExceptionHandler(policy)
                .setExecutionExceptionHandler(policy);
    }

    /** Without a command, shows what there is. */
    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
