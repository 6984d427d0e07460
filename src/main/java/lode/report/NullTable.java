package lode.report;

import java.nio.file.Path;
import java.util.List;
import lode.search.LuckReport;
import lode.search.MiningResult;

/**
 * The table of searches among noise that repeat a search, which grows with each.
 *
 * @param note what they are made from
 */
public record NullTable(String note) {

    /** Its file; it is no part of the run that it is about. */
    public static final String FILE = "null.csv";

    /**
     * Writes it.
     *
     * @param folder of the run
     * @param twins  what each search among noise found, the first one first
     */
    public void write(Path folder, List<MiningResult> twins) {
        Csv csv = Csv.noted(
                note,
                "twin",
                "labels",
                "trials",
                "survivors",
                "admitted",
                "best_rank_ic",
                "luck_rank_ic",
                "independent");
        for (int k = 0; k < twins.size(); k++) {
            LuckReport luck = twins.get(k).luck();
            csv.row(
                    k + 1,
                    k % 2 == 0 ? "days" : "instruments",
                    luck.trials(),
                    luck.survivors().size(),
                    luck.holding(),
                    luck.bestRankIc(),
                    luck.luckRankIc(),
                    luck.effective().independent());
        }
        csv.write(folder.resolve(FILE));
    }
}
