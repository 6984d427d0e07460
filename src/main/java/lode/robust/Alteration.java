package lode.robust;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What is done to a factor, to see what becomes of it. */
public enum Alteration {
    /** Each instrument's adjusted prices at another level, as with other adjustment factors. */
    REBASED(Kind.DATA),
    /** Prices and money in another currency, an eighth of the number. */
    CURRENCY(Kind.DATA),
    /** Shares counted in lots of 128. */
    LOT(Kind.DATA),
    /** Instruments in another order. */
    PERMUTED(Kind.DATA),
    /** One in a hundred of the instruments of the pool left out. */
    DROPPED(Kind.DATA),
    /** A panel that starts later. */
    SHIFTED(Kind.DATA),
    /** All windows a fifth shorter. */
    SHORTER(Kind.FORMULA),
    /** All windows a fifth longer. */
    LONGER(Kind.FORMULA),
    /** Each constant a fifth larger or smaller, by lot. */
    CONSTANTS(Kind.FORMULA),
    /** Each constant the other way. */
    CONSTANTS_TURNED(Kind.FORMULA),
    /** Values of the day before: everything is done a day later. */
    LATER(Kind.VALUES),
    /** Ranks with noise: a standard deviation of a tenth of the pool. */
    NOISE(Kind.VALUES);

    /** What is altered. */
    public enum Kind {
        /** Data that mean the same: the ranks must stay. */
        DATA,
        /** The formula: what it earns should not hang on one number. */
        FORMULA,
        /** The values: what they earn should not hang on one day or one place. */
        VALUES
    }

    private final Kind kind;

    Alteration(Kind kind) {
        this.kind = kind;
    }

    /** What is altered. */
    public Kind kind() {
        return kind;
    }

    /** Those of a kind, in their order. */
    public static List<Alteration> of(Kind kind) {
        return Arrays.stream(values())
                .filter(alteration -> alteration.kind == kind)
                .toList();
    }

    /** As in tables: lower case, with spaces. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
