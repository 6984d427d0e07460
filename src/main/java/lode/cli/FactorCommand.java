package lode.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The commands on the factors that were kept. */
@Command(
        name = "factor",
        description = "Keep factors: add, list, compare, admit, watch and export them.",
        subcommands = {
            FactorList.class,
            FactorShow.class,
            FactorAdd.class,
            FactorTag.class,
            FactorCompare.class,
            FactorNearest.class,
            FactorAdmit.class,
            FactorRetire.class,
            FactorUpdate.class,
            FactorExport.class,
            FactorImport.class,
            FactorBackup.class,
            FactorDelete.class
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lode factor list --sort test --limit 10",
            "  lode factor show 42be195e",
            "  lode factor add 'neg(ts_corr(close, volume, 10))' --tag reversal",
            "  lode factor admit 42be195e",
            "  lode factor update --to 2026-06-30",
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
