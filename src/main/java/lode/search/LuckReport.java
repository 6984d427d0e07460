package lode.search;

import java.util.List;
import lode.luck.EffectiveTrials;

/**
 * What of a search's result may be luck.
 *
 * @param trials         distinct formulas that were tried in it
 * @param earlier        what other searches on the same data and label did before it
 * @param effective      how many independent trials all of them are worth
 * @param error          median standard error of a mean rank correlation in training
 * @param luckRankIc     the rank correlation in training that luck alone would have reached
 * @param bestRankIc     the largest one that was found, in size
 * @param overfitting    probability of backtest overfitting among the configurations; NaN where there are too few of them, or days
 * @param strict         the same without choices that are just the median
 * @param configurations formulas that it was told from, each in both directions: a sample of the trials, and the survivors
 * @param survivors      in the order of the survivors
 */
public record LuckReport(
        int trials,
        Earlier earlier,
        EffectiveTrials effective,
        double error,
        double luckRankIc,
        double bestRankIc,
        double overfitting,
        double strict,
        int configurations,
        List<SurvivorLuck> survivors) {

    /** Copies the list. */
    public LuckReport {
        survivors = List.copyOf(survivors);
    }

    /** How many survivors are more than luck by the corrected p-value. */
    public int holding() {
        return (int) survivors.stream().filter(SurvivorLuck::holds).count();
    }
}
