package lode.search;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lode.expr.Catalog;
import lode.expr.Expr;
import lode.panel.Dataset;

/**
 * Formulas that a search was given from outside, as far as it can use them.
 *
 * <p>A seed is a formula that may be in a population, and the seeds are at most half of it. A building block may be of
 * any unit, but has an operator and leaves room for another one.
 *
 * @param seeds  that are in the first generation
 * @param blocks that are drawn like fields
 */
record Outside(Given seeds, Given blocks) {

    /** None. */
    static final Outside NONE = new Outside(new Given(List.of(), Map.of()), new Given(List.of(), Map.of()));

    private static final String FIELD = "without an operator";
    private static final String UNLAWFUL = "against the rules of units";

    /** What a plan gives to a search on a dataset. */
    static Outside of(SearchPlan plan, Vocabulary vocabulary, Catalog catalog, Dataset data) {
        Caps caps = plan.breeding().caps();
        int most = plan.breeding().population() / 2;
        String tooLarge = "too large for depth " + caps.depth() + " and size " + caps.size();
        Given seeds = Given.of(plan.aids().seeds(), catalog, data, (formula, before) -> {
            if (!(formula instanceof Expr.Call)) {
                return FIELD;
            }
            if (!caps.allow(formula)) {
                return tooLarge;
            }
            if (!vocabulary.units().lawful(formula)) {
                return UNLAWFUL;
            }
            return before < most ? "" : "beyond half of the population";
        });
        Given blocks = Given.of(plan.aids().blocks().known(), catalog, data, (formula, _) -> {
            if (!(formula instanceof Expr.Call)) {
                return FIELD;
            }
            if (formula.depth() >= caps.depth() || formula.size() >= caps.size()) {
                return "without room for an operator";
            }
            return vocabulary.units().of(formula).isPresent() ? "" : UNLAWFUL;
        });
        return new Outside(seeds, blocks);
    }

    /** What was left out, and why: a sentence for the seeds, and one for the building blocks. */
    List<String> notes() {
        return Stream.concat(seeds.note("seeds"), blocks.note("building blocks"))
                .toList();
    }
}
