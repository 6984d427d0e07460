package lode.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The commands on paper accounts. */
@Command(
        name = "trade",
        description =
                "Trade on paper: an account that takes each new day of data, fills its orders and writes the next.",
        subcommands = {TradeInit.class, TradeStep.class, TradeStatus.class},
        footerHeading = "%nExamples:%n",
        footer = {
            "  lode trade init --factor 42be195e --strategy top-fifth --capital 1000000",
            "  lode trade step --orders orders.csv",
            "  lode trade status"
        })
final class TradeCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    /** Without a subcommand, shows what there is. */
    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
