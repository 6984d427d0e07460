package lode.search;

import java.util.List;
import java.util.stream.Stream;
import lode.expr.Expr;

/**
 * Offers building blocks to a breeder: those that are known, and the {@linkplain FrequentParts frequent parts} of the
 * population, anew for each generation.
 *
 * @param settings of the search
 * @param known    from the first generation on
 * @param plain    growth without blocks
 */
record Blocks(BuildingBlocks settings, List<Expr> known, Growth plain) {

    /** Offers what the next generation is to draw from. */
    void offer(List<Individual> members, Breeder breeder) {
        if (settings.share() > 0) {
            List<Expr> all = Stream.concat(known.stream(), FrequentParts.of(members, settings.frequent()).stream())
                    .distinct()
                    .toList();
            Vocabulary larger = plain.vocabulary().with(all, settings.share());
            breeder.draw(all.isEmpty() ? plain : new Growth(larger, plain.caps()), all);
        }
    }
}
