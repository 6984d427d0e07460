package lode.report;

import java.nio.file.Path;
import lode.search.LuckReport;
import lode.search.MiningResult;
import lode.search.SurvivorLuck;

/** The table of what of a search's survivors may be luck; its note says what was tried. */
record LuckTable(String note, MiningResult result) {

    /** Its file. */
    static final String FILE = "luck.csv";

    private static final CsvColumns<SurvivorLuck> FIGURES = new CsvColumns<SurvivorLuck>()
            .column("newey_west_t", SurvivorLuck::t)
            .column("p", SurvivorLuck::p)
            .column("benjamini_yekutieli_p", SurvivorLuck::adjusted)
            .column("holds", SurvivorLuck::holds)
            .column("annual_sharpe", SurvivorLuck::annualSharpe)
            .column("deflated_sharpe", SurvivorLuck::deflated)
            .column("haircut_sharpe", SurvivorLuck::haircut)
            .column("haircut", SurvivorLuck::cut)
            .column("least_days", SurvivorLuck::leastDays);

    /** Writes it into a folder. */
    void write(Path folder) {
        new CsvColumns<NamedSurvivor>()
                .column("name", NamedSurvivor::name)
                .column("formula", NamedSurvivor::formula)
                .columns(FIGURES, NamedSurvivor::luck)
                .of(note + "; " + tried(result.luck()), NamedSurvivor.of(result))
                .write(folder.resolve(FILE));
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
