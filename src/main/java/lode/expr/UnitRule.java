package lode.expr;

import java.util.List;
import java.util.Optional;
import lode.expr.Unit.Sort;

/**
 * What an operator's result is measured in.
 *
 * <p>The rules keep prices from being added to volumes. They are asked where formulas are made, not where they are
 * computed: a formula that breaks one can be written by hand and is computed all the same.
 */
public enum UnitRule {
    /** All operands share a unit, and the result has it too: sums, choices, extremes of two. */
    SAME("the operands share a unit, and the result has it"),
    /** The unit of the first operand: means, lags, extremes over time. */
    FIRST("that of the first operand"),
    /** The unit of the second operand: what a trigger lets through. */
    SECOND("that of the second operand"),
    /** As {@link #SAME}, but the difference of two logarithms is a pure number. */
    DIFFERENCE("the operands share a unit, and the result has it; of logarithms a pure number"),
    /** As {@link #FIRST}, but of logarithms a pure number: deviations, ranges, changes. */
    SPREAD("that of the first operand; of logarithms a pure number"),
    /** The product of the units of the operands. */
    PRODUCT("the product of the operands' units"),
    /** The unit of the first operand over that of the second. */
    QUOTIENT("the first operand's unit over the second's"),
    /** One over the unit of the first operand. */
    INVERSE("one over the operand's unit"),
    /** The square of the unit of the first operand. */
    SQUARE("the square of the operand's unit"),
    /** The cube of the unit of the first operand. */
    CUBE("the cube of the operand's unit"),
    /** The root of the unit of the first operand. */
    ROOT("the root of the operand's unit"),
    /** The logarithm of whatever the operand is; of a pure number a pure number. */
    LOGARITHM("a logarithm; of a pure number a pure number"),
    /** A pure number of a pure number: exponentials, powers. */
    PURE("a pure number, of a pure number"),
    /** A pure number whatever the operands are: scores, correlations, relative sizes. */
    RATIO("a pure number"),
    /** A pure number of operands that share a unit. */
    RATIO_OF_SAME("a pure number, of operands that share a unit"),
    /** A relative change of the operand. */
    RETURN("a return"),
    /** A number of days or cases. */
    COUNT("a count"),
    /** A place among others. */
    RANK("a rank"),
    /** Yes or no, of operands that share a unit. */
    COMPARISON("a flag, of operands that share a unit"),
    /** Yes or no, whatever the operands are. */
    FLAG("a flag"),
    /** A grouping. */
    GROUP("a grouping"),
    /** The first operand chooses among the others, which share a unit. */
    CHOICE("that of the second and third operand, which share one");

    private final String text;

    UnitRule(String text) {
        this.text = text;
    }

    /** The rule in words. */
    public String text() {
        return text;
    }

    /**
     * The unit of the result.
     *
     * @param operands the units of the series, in order; at least one, or none for a {@linkplain #GROUP grouping}
     * @return empty if the operands do not go together
     */
    public Optional<Unit> of(List<Unit> operands) {
        Unit first = operands.isEmpty() ? Unit.GROUP : operands.getFirst();
        if (this != FLAG && this != GROUP && operands.stream().anyMatch(unit -> unit.sort() == Sort.GROUP)) {
            return Optional.empty();
        }
        return switch (this) {
            case SAME -> shared(operands);
            case FIRST -> Optional.of(first);
            case SECOND -> Optional.of(operands.get(1));
            case DIFFERENCE -> shared(operands).map(UnitRule::withoutOrigin);
            case SPREAD -> Optional.of(withoutOrigin(first));
            case PRODUCT -> amounts(operands).map(UnitRule::product);
            case QUOTIENT -> amounts(operands).map(units -> units.getFirst().combined(2, units.getLast(), -2));
            case INVERSE -> amounts(operands).map(_ -> Unit.RATIO.combined(2, first, -2));
            case SQUARE -> amounts(operands).map(_ -> first.combined(4, Unit.RATIO, 0));
            case CUBE -> amounts(operands).map(_ -> first.combined(6, Unit.RATIO, 0));
            case ROOT -> amounts(operands).filter(_ -> even(first)).map(_ -> first.combined(1, Unit.RATIO, 0));
            case LOGARITHM -> amounts(operands).map(_ -> logarithm(first));
            case PURE -> pure(operands) ? Optional.of(Unit.RATIO) : Optional.empty();
            case RATIO -> Optional.of(Unit.RATIO);
            case RATIO_OF_SAME -> shared(operands).map(_ -> Unit.RATIO);
            case RETURN -> amounts(operands).map(_ -> Unit.RETURN);
            case COUNT -> Optional.of(Unit.COUNT);
            case RANK -> Optional.of(Unit.RANK);
            case COMPARISON -> shared(operands).map(_ -> Unit.FLAG);
            case FLAG -> Optional.of(Unit.FLAG);
            case GROUP -> Optional.of(Unit.GROUP);
            case CHOICE -> shared(operands.subList(1, operands.size()));
        };
    }

    /** Whether it looks at the unit of the k-th operand; if not, this may be anything but a grouping. */
    public boolean looksAt(int k) {
        return switch (this) {
            case SAME, DIFFERENCE, PRODUCT, QUOTIENT, INVERSE, SQUARE, CUBE, ROOT -> true;
            case LOGARITHM, PURE, RATIO_OF_SAME, RETURN, COMPARISON -> true;
            case FIRST, SPREAD -> k == 0;
            case SECOND -> k == 1;
            case CHOICE -> k > 0;
            case RATIO, COUNT, RANK, FLAG, GROUP -> false;
        };
    }

    private static Optional<Unit> shared(List<Unit> operands) {
        Unit first = operands.getFirst();
        if (!operands.stream().allMatch(first::alike)) {
            return Optional.empty();
        }
        boolean equal = operands.stream().allMatch(first::equals);
        return Optional.of(equal ? first : first.plain());
    }

    private static Unit withoutOrigin(Unit unit) {
        return unit.sort() == Sort.LOGARITHM ? Unit.RATIO : unit;
    }

    private static Optional<List<Unit>> amounts(List<Unit> operands) {
        boolean none = operands.stream().noneMatch(unit -> unit.sort() == Sort.LOGARITHM);
        return none ? Optional.of(operands) : Optional.empty();
    }

    private static Unit product(List<Unit> units) {
        Unit product = Unit.RATIO;
        for (Unit unit : units) {
            product = product.combined(2, unit, 2);
        }
        return product;
    }

    private static boolean even(Unit unit) {
        return unit.yuan() % 2 == 0 && unit.shares() % 2 == 0 && unit.adjustment() % 2 == 0;
    }

    private static Unit logarithm(Unit unit) {
        return unit.dimensionless()
                ? Unit.RATIO
                : new Unit(Sort.LOGARITHM, unit.yuan(), unit.shares(), unit.adjustment());
    }

    private static boolean pure(List<Unit> operands) {
        return operands.stream().allMatch(unit -> unit.dimensionless() && unit.sort() != Sort.LOGARITHM);
    }
}
