package lode.search;

import java.util.List;
import lode.panel.UserException;

/**
 * Formulas that are drawn where a field could be: known factors, and parts that are frequent among the better formulas of
 * a population.
 *
 * @param share    how many of the fields drawn are blocks instead; 0 for none
 * @param frequent most parts of a population that are blocks in the next generation
 * @param known    texts of formulas that are blocks from the first generation on
 */
public record BuildingBlocks(double share, int frequent, List<String> known) {

    /** Only fields are drawn. */
    public static final BuildingBlocks NONE = new BuildingBlocks(0, 10, List.of());

    /** Checks the numbers, and copies the list. */
    public BuildingBlocks {
        if (!(share >= 0 && share < 1)) {
            throw new UserException("building-blocks.share must be 0 or more and less than 1, got " + share);
        }
        Numbers.requireAtLeast("building-blocks.frequent", frequent, 0);
        known = List.copyOf(known);
    }
}
