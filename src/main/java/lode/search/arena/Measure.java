package lode.search.arena;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A figure by which entrants are compared.
 *
 * @param name    as written in tables
 * @param planted whether it counts planted formulas, rather than being a RankIC
 * @param of      its value; NaN if a search has none
 */
public record Measure(String name, boolean planted, ToDoubleFunction<Bout> of) {

    /** All figures, in the order of the tables. */
    public static final List<Measure> ALL = List.of(
            rankIc("best_validation_rank_ic", bout -> bout.verdict().best().validation()),
            rankIc("best_test_rank_ic", bout -> bout.verdict().best().test()),
            rankIc("top10_validation_rank_ic", bout -> bout.verdict().topTen().validation()),
            rankIc("top10_test_rank_ic", bout -> bout.verdict().topTen().test()),
            count("planted_top10", recovery -> recovery.inTen().size()),
            count("planted_top20", recovery -> recovery.inTwenty().size()));

    /** The figure of that name. */
    public static Measure named(String name) {
        return ALL.stream()
                .filter(measure -> measure.name.equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Measure rankIc(String name, ToDoubleFunction<Bout> of) {
        return new Measure(name, false, of);
    }

    private static Measure count(String name, ToDoubleFunction<Bout.Recovery> of) {
        return new Measure(
                name,
                true,
                bout -> bout.verdict().planted().map(of::applyAsDouble).orElse(Double.NaN));
    }
}
