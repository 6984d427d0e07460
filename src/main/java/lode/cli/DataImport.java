package lode.cli;

import java.io.PrintWriter;
import java.util.List;
import lode.data.BadRow;
import lode.data.BadShare;
import lode.data.ImportOrder;
import lode.data.ImportResult;
import lode.data.Importer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads files into a stored dataset. */
@Command(
        name = "import",
        description = {
            "Read CSV, CSV.gz or Parquet files into a dataset of that name.",
            "",
            "A mapping names a vendor's columns as ours. Lode brings tidy, baostock, index-weights,"
                    + " index-bars, industry and shared; any SQL file can be one (docs/data.md)."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lode data import cn --source shared ../shared/data",
            "  lode data import mine --source tidy bars/*.csv.gz --source index-weights:hs300 members.csv"
        })
final class DataImport implements Runnable {

    private static final int SHOWN = 20;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "NAME", description = "What to call the dataset.")
    private String name = "";

    @Option(
            names = "--source",
            required = true,
            paramLabel = "MAPPING PATHS...",
            parameterConsumer = SourceOption.class,
            description = "A mapping, and the files, folders or patterns it reads; may be repeated.")
    private List<ImportOrder.Source> sources = List.of();

    @Option(
            names = "--max-bad",
            paramLabel = "SHARE",
            defaultValue = "0.1%",
            description = "Stop if more rows than this are bad; 0.1%% by default.")
    private String maxBad = "";

    @Option(names = "--replace", description = "Put it in place of a dataset of that name.")
    private boolean replace;

    @Override
    public void run() {
        PrintWriter err = spec.commandLine().getErr();
        var order = new ImportOrder(name, sources, BadShare.parse(maxBad), replace);
        ImportResult result = Importer.run(Homes.data(), order, line -> {
            err.println(line);
            err.flush();
        });
        List<BadRow> bad = result.badRows();
        bad.stream().limit(SHOWN).forEach(row -> err.println("Left out " + row));
        if (bad.size() > SHOWN) {
            err.println("Left out " + (bad.size() - SHOWN) + " more rows; lode data check " + name + " lists them");
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(DatasetTable.describe(result.manifest()));
        out.flush();
    }
}
