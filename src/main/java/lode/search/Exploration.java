package lode.search;

import java.util.List;
import lode.expr.Expr;

/**
 * What a search within a budget found, by its training days alone.
 *
 * @param chosen      the fittest formulas that are unlike each other, best first
 * @param tried       distinct formulas that were tried, of which those within the budget counted
 * @param generations that were bred
 * @param complete    whether the budget was used, or no new formula could be found, rather than the search stopped
 */
public record Exploration(List<Chosen> chosen, int tried, int generations, boolean complete) {

    /** Copies the list. */
    public Exploration {
        chosen = List.copyOf(chosen);
    }

    /**
     * A formula that was chosen.
     *
     * @param formula what to compute
     * @param rankIc  mean daily rank correlation in training, signed as the formula is written
     */
    public record Chosen(Expr formula, double rankIc) {

        /** 1 if high values go with high returns in training, -1 if with low ones. */
        public int direction() {
            return rankIc < 0 ? -1 : 1;
        }
    }
}
