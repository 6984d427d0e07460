package lode.cli;

import java.io.PrintWriter;
import java.util.List;
import lode.data.Manifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the stored datasets. */
@Command(
        name = "list",
        description = "List the stored datasets: their span, pools and whether those are point in time.",
        footerHeading = "%nExample:%n",
        footer = "  lode data list")
final class DataList implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        List<Manifest> stored = Homes.data().list();
        if (stored.isEmpty()) {
            out.println("No dataset is stored yet. Import one with: lode data import NAME --source tidy FILES");
        }
        for (Manifest manifest : stored) {
            out.print(DatasetTable.describe(manifest));
        }
        out.flush();
    }
}
