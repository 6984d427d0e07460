package lode.cli;

import java.io.PrintWriter;
import java.util.List;
import lode.data.CheckReport;
import lode.data.DataCheck;
import lode.data.Finding;
import lode.panel.UserException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a stored dataset. */
@Command(
        name = "check",
        description = {
            "Say what a dataset covers and what is wrong with it.",
            "",
            "The checks run on the rows as they were delivered, which are kept with the dataset;"
                    + " each finding names its date, instrument, values, file and line."
        },
        footerHeading = "%nExample:%n",
        footer = "  lode data check cn")
final class DataCheckCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "NAME", description = "The dataset.")
    private String name = "";

    @Option(
            names = "--show",
            paramLabel = "N",
            defaultValue = "40",
            description = "How many findings of each kind to list; 40 by default.")
    private int shown;

    @Override
    public void run() {
        if (shown < 0) {
            throw new UserException("--show must be 0 or more, got " + shown);
        }
        CheckReport report = DataCheck.run(Homes.data(), name);
        PrintWriter out = spec.commandLine().getOut();
        out.print(DatasetTable.describe(report.manifest()));
        if (!report.intact()) {
            out.println("The stored numbers do not have this hash any more: import the data again");
        }
        out.printf("%nCoverage of each field, from an instrument's first row to its last%n");
        report.coverage().forEach((field, share) -> out.printf("  %-16s %6.2f %%%n", field, 100 * share));
        out.printf("%nFindings%n");
        report.findings().forEach((check, findings) -> out.printf("  %-46s %,7d%n", check, findings.size()));
        report.findings().forEach((check, findings) -> list(out, check, findings));
        out.flush();
    }

    private void list(PrintWriter out, String check, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        out.printf("%n%s%n", check);
        for (Finding finding : findings.subList(0, Math.min(shown, findings.size()))) {
            out.printf(
                    "  %-10s  %-10s  %-44s  %s%n", finding.date(), finding.subject(), finding.detail(), place(finding));
        }
        if (findings.size() > shown) {
            out.printf("  and %,d more; --show %d lists them%n", findings.size() - shown, findings.size());
        }
    }

    private static String place(Finding finding) {
        return finding.line() == 0 ? "" : finding.file() + " line " + finding.line();
    }
}
