package lode.cli;

import java.util.List;
import lode.search.LuckReport;
import lode.search.SurvivorLuck;

/** What of a search's result may be luck, in two sentences. */
final class LuckLines {

    private LuckLines() {}

    /** The sentences. */
    static List<String> of(LuckReport luck) {
        return List.of(
                "Luck: %,d formulas%s are worth about %,.0f independent ones; the best of so many without merit has a RankIC of %.4f in training, the best found %.4f"
                        .formatted(
                                luck.trials(),
                                luck.earlier() == 0 ? "" : " and %,d in earlier searches".formatted(luck.earlier()),
                                luck.effective().independent(),
                                luck.luckRankIc(),
                                luck.bestRankIc()),
                "      %d of %d survivors have a p-value below %.0f %% over all trials (luck.csv); probability of overfitting %s, by a sample of %d formulas"
                        .formatted(
                                luck.holding(),
                                luck.survivors().size(),
                                100 * SurvivorLuck.BORNE,
                                Double.isNaN(luck.overfitting())
                                        ? "unknown"
                                        : "%.0f %%".formatted(100 * luck.overfitting()),
                                luck.configurations()));
    }
}
