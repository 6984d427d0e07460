package lode.search;

import java.util.Optional;
import lode.expr.Unit;

/**
 * What a part of a formula is to be measured in.
 *
 * @param unit a {@linkplain Unit#plain() plain} unit; empty where it does not matter
 */
record Goal(Optional<Unit> unit) {

    /** Where the unit does not matter. */
    static final Goal ANY = new Goal(Optional.empty());

    /** The goal of a whole formula. */
    static final Goal SCALE_FREE = of(Unit.RATIO);

    /** One plain unit. */
    static Goal of(Unit unit) {
        return new Goal(Optional.of(unit));
    }

    /** Whether a plain unit is wanted. */
    boolean allows(Unit other) {
        return unit.isEmpty() || unit.get().equals(other);
    }
}
