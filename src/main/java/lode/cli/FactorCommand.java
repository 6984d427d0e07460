package lode.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The commands on the factors that were kept. */
@Command(
        name = "factor",
        description = "List, show and export the factors that were kept.",
        subcommands = {FactorList.class, FactorShow.class, FactorExport.class},
        footerHeading = "%nExamples:%n",
        footer = {
            "  lode factor list --sort test --limit 10",
            "  lode factor show 42be195e",
            "  lode factor export 42be195e --values values.parquet"
        })
final class FactorCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    /** Without a subcommand, shows what there is. */
    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
