package lode.search;

import java.util.List;

/**
 * What helps a search besides breeding.
 *
 * @param tuning how the fittest formulas are improved
 * @param blocks parts of formulas that are drawn like fields
 * @param seeds  texts of formulas that are in the first generation
 */
public record Aids(Tuning tuning, BuildingBlocks blocks, List<String> seeds) {

    /** Nothing helps. */
    public static final Aids NONE = new Aids(Tuning.NONE, BuildingBlocks.NONE, List.of());

    /** Copies the list. */
    public Aids {
        seeds = List.copyOf(seeds);
    }
}
