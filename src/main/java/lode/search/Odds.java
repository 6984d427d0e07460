package lode.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import lode.expr.Unit;

/**
 * How often random formulas have which plain unit. Units that hardly ever occur, such as the eighth power of a price,
 * are left out: what is missing to one is theirs.
 */
final class Odds {

    /** Of no formula at all. */
    static final Odds NONE = new Odds(Map.of());

    private static final double RARE = 1e-4;

    private final Map<Unit, Double> shares;

    private Odds(Map<Unit, Double> shares) {
        this.shares = Collections.unmodifiableMap(shares);
    }

    /** The odds by shares that add up to 1; the order of the units is kept. */
    static Odds of(Map<Unit, Double> shares) {
        Map<Unit, Double> kept = new LinkedHashMap<>(shares);
        kept.values().removeIf(share -> share < RARE);
        return new Odds(kept);
    }

    /** Those of a thing that is drawn from the one with a given probability, and else from the other. */
    static Odds mixed(double share, Odds one, Odds other) {
        if (share == 0 || share == 1) {
            return share == 1 ? one : other;
        }
        Map<Unit, Double> sum = new LinkedHashMap<>();
        one.shares.forEach((unit, odds) -> sum.merge(unit, share * odds, Double::sum));
        other.shares.forEach((unit, odds) -> sum.merge(unit, (1 - share) * odds, Double::sum));
        return new Odds(sum);
    }

    /** How often a goal is reached. */
    double of(Goal goal) {
        double any = shares.isEmpty() ? 0 : 1;
        return goal.unit().map(unit -> shares.getOrDefault(unit, 0.0)).orElse(any);
    }

    /** The shares by unit, in a fixed order. */
    Map<Unit, Double> shares() {
        return shares;
    }

    /** A goal among the units that are allowed, as often as they occur; empty if none of them does. */
    Optional<Goal> goal(Predicate<Unit> allowed, RandomGenerator random) {
        if (!shares.isEmpty() && shares.keySet().stream().allMatch(allowed)) {
            return Optional.of(Goal.ANY);
        }
        return shares.keySet().stream().noneMatch(allowed)
                ? Optional.empty()
                : Weighted.of(shares.keySet().stream().toList(), shares::get)
                        .only(allowed)
                        .map(units -> Goal.of(units.draw(random)));
    }
}
