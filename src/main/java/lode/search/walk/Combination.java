package lode.search.walk;

import java.util.List;

/**
 * A choice of blocks to test on: what was chosen on the others, and how it did.
 *
 * @param tested   numbers of the blocks that are tested on, from 0
 * @param picks    what was chosen on the others, best first
 * @param promised mean rank correlation of the best on the days that chose it, in its direction; NaN if nothing was chosen
 * @param kept     how all did together on the days of the tested blocks, block after block
 */
public record Combination(List<Integer> tested, List<Pick> picks, double promised, Track kept) {

    /** Copies the lists. */
    public Combination {
        tested = List.copyOf(tested);
        picks = List.copyOf(picks);
    }
}
