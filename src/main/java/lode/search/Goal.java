package lode.search;

import lode.expr.Unit;

/** What a part of a formula is to be measured in. */
sealed interface Goal {

    /** Where the unit does not matter. */
    Goal ANY = new Any();

    /** The goal of a whole formula. */
    Goal SCALE_FREE = new Plain(Unit.RATIO);

    /** Any unit. */
    record Any() implements Goal {}

    /**
     * One unit.
     *
     * @param unit a {@linkplain Unit#plain() plain} one
     */
    record Plain(Unit unit) implements Goal {}

    /** Whether a plain unit is wanted. */
    default boolean allows(Unit unit) {
        return switch (this) {
            case Any _ -> true;
            case Plain(var wanted) -> wanted.equals(unit);
        };
    }
}
