package lode.cli;

import java.util.ArrayList;
import java.util.List;
import lode.luck.Correction;
import lode.report.Looks;
import lode.report.Text;
import lode.search.LuckReport;

/** What of a search's result may be luck, in two sentences; a third one if the test period was looked at before. */
final class LuckLines {

    private LuckLines() {}

    /** The sentences. */
    static List<String> of(LuckReport luck) {
        List<String> lines = new ArrayList<>(List.of(
                "Luck: %,d formulas%s are worth about %,.0f independent ones; the best of so many without merit has a RankIC of %.4f in training, the best found %.4f"
                        .formatted(
                                luck.trials(),
                                luck.earlier().trials() == 0
                                        ? ""
                                        : " and %,d in earlier searches"
                                                .formatted(luck.earlier().trials()),
                                luck.effective().independent(),
                                luck.luckRankIc(),
                                luck.bestRankIc()),
                "      %d of %d survivors have a p-value below %.0f %% over all trials (luck.csv); probability of overfitting %s, by a sample of %d formulas"
                        .formatted(
                                luck.holding(),
                                luck.survivors().size(),
                                100 * Correction.FALSE_DISCOVERY_RATE,
                                Double.isNaN(luck.overfitting())
                                        ? "unknown"
                                        : "%.0f %%".formatted(100 * luck.overfitting()),
                                luck.configurations())));
        Looks.warning(luck.earlier().looks()).map(Text::english).ifPresent(lines::add);
        return lines;
    }
}
