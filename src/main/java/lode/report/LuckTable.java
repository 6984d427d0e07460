package lode.report;

import java.nio.file.Path;
import java.util.stream.IntStream;
import lode.search.LuckReport;
import lode.search.MiningResult;
import lode.search.SurvivorLuck;

/** The table of what of a search's survivors may be luck; its note says what was tried. */
record LuckTable(String note, MiningResult result) {

    /** Its file. */
    static final String FILE = "luck.csv";

    /** Writes it into a folder. */
    void write(Path folder) {
        LuckReport luck = result.luck();
        Csv csv = Csv.noted(
                note + "; " + tried(luck),
                "name",
                "formula",
                "newey_west_t",
                "p",
                "benjamini_yekutieli_p",
                "holds",
                "annual_sharpe",
                "deflated_sharpe",
                "haircut_sharpe",
                "haircut",
                "least_days");
        IntStream.range(0, luck.survivors().size()).forEach(k -> {
            SurvivorLuck each = luck.survivors().get(k);
            csv.row(
                    MiningReport.name(k),
                    result.survivors().get(k).formula().toString(),
                    each.t(),
                    each.p(),
                    each.adjusted(),
                    each.holds(),
                    each.annualSharpe(),
                    each.deflated(),
                    each.haircut(),
                    each.cut(),
                    each.leastDays());
        });
        csv.write(folder.resolve(FILE));
    }

    private static String tried(LuckReport luck) {
        return "trials " + luck.trials() + ", earlier " + luck.earlier().trials() + ", independent "
                + luck.effective().independent() + " (" + luck.effective().groups() + " groups in a sample of "
                + luck.effective().sampled() + ", growth " + luck.effective().growth()
                + "), error of a mean RankIC in training " + luck.error() + ", luck " + luck.luckRankIc() + ", best "
                + luck.bestRankIc() + ", PBO " + luck.overfitting() + " (strict " + luck.strict() + ") of "
                + luck.configurations() + " sampled formulas; test period looked at before: "
                + luck.earlier().looks();
    }
}
