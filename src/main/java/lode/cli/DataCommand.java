package lode.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The commands on stored datasets. */
@Command(
        name = "data",
        description = "Import, list and check market data.",
        subcommands = {DataImport.class, DataList.class, DataCheckCommand.class},
        footerHeading = "%nExamples:%n",
        footer = {"  lode data import cn --source shared ../shared/data", "  lode data list", "  lode data check cn"})
final class DataCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    /** Without a subcommand, shows what there is. */
    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
