package lode.report;

import java.util.List;
import java.util.stream.IntStream;
import lode.measure.Scorecard;
import lode.search.MiningResult;
import lode.search.Survivor;
import lode.search.SurvivorLuck;

/**
 * A survivor as tables and pages tell of it.
 *
 * @param name     in all files of the run
 * @param survivor what was found
 * @param luck     what of it may be luck
 */
public record NamedSurvivor(String name, Survivor survivor, SurvivorLuck luck) {

    /** The survivors of a search in their order. */
    public static List<NamedSurvivor> of(MiningResult result) {
        return IntStream.range(0, result.survivors().size())
                .mapToObj(k -> new NamedSurvivor(
                        MiningReport.name(k),
                        result.survivors().get(k),
                        result.luck().survivors().get(k)))
                .toList();
    }

    /** How it did in each period. */
    public Scorecard scorecard() {
        return survivor.scorecard();
    }

    /** The formula as text. */
    public String formula() {
        return survivor.formula().toString();
    }
}
