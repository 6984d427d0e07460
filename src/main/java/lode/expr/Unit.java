package lode.expr;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lode.panel.FieldKind;

/**
 * What a value is measured in: a sort, and powers of yuan, of shares and of the adjustment for splits and dividends.
 *
 * <p>Powers are counted in halves, so that roots have a unit too. A price is yuan per share; an adjusted price carries
 * the adjustment as well, so that it never adds up with a raw one.
 *
 * @param sort       what kind of number it is
 * @param yuan       twice the power of yuan
 * @param shares     twice the power of shares
 * @param adjustment twice the power of the adjustment factor
 */
public record Unit(Sort sort, int yuan, int shares, int adjustment) {

    /** What kind of number a value is. */
    public enum Sort {
        /** An amount of what the powers say; a pure number if all are 0. */
        AMOUNT,
        /** A relative change. */
        RETURN,
        /** A number of days or of cases. */
        COUNT,
        /** A place among others. */
        RANK,
        /** 1 for yes and 0 for no. */
        FLAG,
        /** The code of a group; no arithmetic. */
        GROUP,
        /** The logarithm of an amount: its zero depends on the unit, its differences do not. */
        LOGARITHM
    }

    /** Yuan per share, adjusted for splits and dividends. */
    public static final Unit ADJUSTED_PRICE = new Unit(Sort.AMOUNT, 2, -2, 2);

    /** Yuan per share as traded. */
    public static final Unit PRICE = new Unit(Sort.AMOUNT, 2, -2, 0);

    /** A number of shares. */
    public static final Unit SHARES = new Unit(Sort.AMOUNT, 0, 2, 0);

    /** Yuan. */
    public static final Unit MONEY = new Unit(Sort.AMOUNT, 2, 0, 0);

    /** A pure number. */
    public static final Unit RATIO = new Unit(Sort.AMOUNT, 0, 0, 0);

    /** A relative change. */
    public static final Unit RETURN = new Unit(Sort.RETURN, 0, 0, 0);

    /** A number of days or of cases. */
    public static final Unit COUNT = new Unit(Sort.COUNT, 0, 0, 0);

    /** A place among others. */
    public static final Unit RANK = new Unit(Sort.RANK, 0, 0, 0);

    /** 1 for yes and 0 for no. */
    public static final Unit FLAG = new Unit(Sort.FLAG, 0, 0, 0);

    /** The code of a group. */
    public static final Unit GROUP = new Unit(Sort.GROUP, 0, 0, 0);

    /** What a field is measured in; a user's own column passes for a pure number. */
    public static Unit of(FieldKind kind) {
        return switch (kind) {
            case ADJUSTED_PRICE -> ADJUSTED_PRICE;
            case RAW_PRICE -> PRICE;
            case SHARES -> SHARES;
            case MONEY -> MONEY;
            case RATIO, NUMBER -> RATIO;
            case RETURN -> RETURN;
            case COUNT -> COUNT;
            case FLAG -> FLAG;
        };
    }

    /** What a formula is measured in; empty if it breaks the rule of an operator. */
    public static Optional<Unit> of(Expr formula, Function<String, Unit> fields) {
        return switch (formula) {
            case Expr.Field(var name) -> Optional.of(fields.apply(name));
            case Expr.Literal _ -> Optional.of(RATIO);
            case Expr.Call(var op, var args, var _) -> {
                var units = args.stream().map(arg -> of(arg, fields)).toList();
                yield units.stream().allMatch(Optional::isPresent)
                        ? op.unitLaw()
                                .of(units.stream().map(Optional::orElseThrow).toList())
                        : Optional.empty();
            }
        };
    }

    /** The unit in words, such as {@code yuan shares^-1}. */
    @Override
    public String toString() {
        String amount = Stream.of(power("yuan", yuan), power("shares", shares), power("adjustment", adjustment))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
        return switch (sort) {
            case AMOUNT -> amount.isEmpty() ? "a pure number" : amount;
            case RETURN -> "a return";
            case COUNT -> "a count";
            case RANK -> "a rank";
            case FLAG -> "a flag";
            case GROUP -> "a grouping";
            case LOGARITHM -> "the logarithm of " + amount;
        };
    }

    private static String power(String name, int halves) {
        return switch (halves) {
            case 0 -> "";
            case 2 -> name;
            default -> name + "^" + (halves % 2 == 0 ? Integer.toString(halves / 2) : halves / 2.0);
        };
    }

    /** Whether the value is the same whatever the units of money, shares and adjustment are. */
    public boolean scaleFree() {
        return dimensionless() && sort != Sort.LOGARITHM && sort != Sort.GROUP;
    }

    /** Whether it depends on how prices are adjusted for splits and dividends. */
    boolean adjusted() {
        return adjustment != 0;
    }

    /** Whether all powers are 0. */
    boolean dimensionless() {
        return yuan == 0 && shares == 0 && adjustment == 0;
    }

    /** Whether two values of these units may be added up or compared. */
    boolean alike(Unit other) {
        return plain().equals(other.plain());
    }

    /**
     * The unit as far as rules look at it: of amounts, returns, counts, ranks and flags only the powers. Units whose values
     * may be added up are the same plain unit.
     */
    public Unit plain() {
        return switch (sort) {
            case AMOUNT, LOGARITHM, GROUP -> this;
            case RETURN, COUNT, RANK, FLAG -> new Unit(Sort.AMOUNT, yuan, shares, adjustment);
        };
    }

    /** The amount with its powers times {@code times} halves more of those of another, itself counted {@code own} halves. */
    Unit combined(int own, Unit other, int times) {
        return new Unit(
                Sort.AMOUNT,
                (own * yuan + times * other.yuan) / 2,
                (own * shares + times * other.shares) / 2,
                (own * adjustment + times * other.adjustment) / 2);
    }
}
