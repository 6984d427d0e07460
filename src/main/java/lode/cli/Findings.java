package lode.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import lode.measure.Scorecard;
import lode.report.MiningReport;
import lode.report.mining.TestedSearch;
import lode.search.MiningResult;
import lode.search.Survivor;

/** The end of a search on the screen: the survivors, best first, and where the files are. */
record Findings(MiningResult result, Path folder) {

    void print(PrintWriter out) {
        out.printf(
                "%n%,d distinct formulas (%,d rank like another) in %d generations%s, %d survivors%n",
                result.distinct(),
                result.merged(),
                result.generations().size(),
                result.complete() ? "" : " (stopped early)",
                result.survivors().size());
        if (!result.survivors().isEmpty()) {
            out.printf("%-4s  %8s  %10s  %8s  %6s  %s%n", "", "training", "validation", "test", "test t", "formula");
        }
        for (int k = 0; k < result.survivors().size(); k++) {
            Survivor survivor = result.survivors().get(k);
            Scorecard card = survivor.scorecard();
            out.printf(
                    "%-4s  %+8.4f  %+10.4f  %+8.4f  %+6.1f  %s%n",
                    MiningReport.name(k),
                    card.training().mean(),
                    card.validation().mean(),
                    card.test().mean(),
                    card.test().t(),
                    survivor.formula());
        }
        for (MiningResult.LeftOut known : result.leftOut()) {
            out.printf("left out   %s: like %s, %+.2f%n", known.formula(), known.known(), known.correlation());
        }
        LuckLines.of(result.luck()).forEach(out::println);
        out.printf("%nResults: %s%n", folder);
        Path page = folder.resolve(TestedSearch.PAGE);
        if (Files.exists(page)) {
            out.printf("Report:  %s%n", page);
        }
        out.flush();
    }
}
