package lode.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import lode.expr.Expr;
import lode.expr.Unit;

/** The fields and numbers that random formulas end in, with their units. */
final class Leaves {

    private static final double NUMBER_SHARE = 0.05;

    private final Weighted<Expr> fields;
    private final Map<Unit, Weighted<Expr>> byUnit = new LinkedHashMap<>();
    private final List<Expr> numbers;
    private final Units units;
    private final Odds withNumbers;
    private final Odds withoutNumbers;

    /** Fields by weight, and numbers that are all as frequent. */
    Leaves(Weighted<Expr> fields, List<Double> numbers, Units units) {
        this.fields = fields;
        this.numbers = numbers.stream().map(x -> (Expr) new Expr.Literal(x)).toList();
        this.units = units;
        for (Expr field : fields.things()) {
            Unit unit = unit(field);
            byUnit.computeIfAbsent(
                    unit, _ -> fields.only(other -> unit(other).equals(unit)).orElseThrow());
        }
        Map<Unit, Double> shares = new LinkedHashMap<>();
        byUnit.forEach((unit, alike) -> shares.put(unit, alike.weight() / fields.weight()));
        this.withoutNumbers = Odds.of(shares);
        double share = numbers.isEmpty() ? 0 : NUMBER_SHARE;
        this.withNumbers = Odds.mixed(share, Odds.of(Map.of(Unit.RATIO, 1.0)), withoutNumbers);
    }

    /** How often a leaf has which unit. */
    Odds odds(boolean numberAllowed) {
        return numberAllowed ? withNumbers : withoutNumbers;
    }

    /** A field, or now and then a number where the caller allows one; the goal must have odds. */
    Expr draw(Goal goal, boolean numberAllowed, RandomGenerator random) {
        boolean mayBeNumber = numberAllowed && !numbers.isEmpty() && goal.allows(Unit.RATIO);
        double fieldOdds = (1 - NUMBER_SHARE) * withoutNumbers.of(goal);
        if (mayBeNumber && random.nextDouble() * (NUMBER_SHARE + fieldOdds) < NUMBER_SHARE) {
            return numbers.get(random.nextInt(numbers.size()));
        }
        return goal.unit()
                .flatMap(unit -> Optional.ofNullable(byUnit.get(unit)))
                .orElse(fields)
                .draw(random);
    }

    /** One whose unit is allowed; empty if there is none. */
    Optional<Expr> draw(Predicate<Unit> allowed, boolean numberAllowed, RandomGenerator random) {
        return odds(numberAllowed).goal(allowed, random).map(goal -> draw(goal, numberAllowed, random));
    }

    private Unit unit(Expr field) {
        return units.of(field).orElseThrow().plain();
    }
}
