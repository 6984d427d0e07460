package lode.expr;

import java.util.stream.DoubleStream;

/**
 * One setting that an operator takes: a window, a number or a grouping.
 *
 * @param name         as shown in help, such as {@code d}
 * @param kind         what it is
 * @param least        the smallest value allowed, for windows and numbers
 * @param most         the largest value allowed
 * @param defaultValue used where a formula leaves it out; NaN if it must be written
 */
public record Setting(String name, Kind kind, double least, double most, double defaultValue) {

    /** What a setting is. */
    public enum Kind {
        /** A whole number of trading days. */
        DAYS,
        /** Any number. */
        NUMBER,
        /** A whole number of something else. */
        COUNT,
        /** A grouping. */
        GROUPING;

        /** Whether it is one of the {@linkplain Settings#numbers() numbers} of a call. */
        boolean isNumber() {
            return this == NUMBER || this == COUNT;
        }
    }

    /** A window or lag of at least the given number of trading days. */
    public static Setting days(String name, int least) {
        return new Setting(name, Kind.DAYS, least, Double.POSITIVE_INFINITY, Double.NaN);
    }

    /** Any number. */
    public static Setting number(String name) {
        return number(name, Double.NEGATIVE_INFINITY);
    }

    /** A number of at least the given value. */
    public static Setting number(String name, double least) {
        return number(name, least, Double.POSITIVE_INFINITY);
    }

    /** A number between two values, which are allowed too. */
    public static Setting number(String name, double least, double most) {
        return new Setting(name, Kind.NUMBER, least, most, Double.NaN);
    }

    /** A whole number of at least the given value. */
    public static Setting count(String name, int least) {
        return new Setting(name, Kind.COUNT, least, Double.POSITIVE_INFINITY, Double.NaN);
    }

    /** A whole number between two values, which are allowed too. */
    public static Setting count(String name, int least, int most) {
        return new Setting(name, Kind.COUNT, least, most, Double.NaN);
    }

    /** A grouping. */
    public static Setting grouping(String name) {
        return new Setting(name, Kind.GROUPING, Double.NaN, Double.NaN, Double.NaN);
    }

    /** The same, with a value for formulas that leave it out. */
    public Setting orElse(double value) {
        return new Setting(name, kind, least, most, value);
    }

    /** Whether a value is allowed. */
    public boolean allows(double value) {
        boolean whole = kind == Kind.NUMBER || value == Math.rint(value);
        return Double.isFinite(value) && value >= least && value <= most && whole;
    }

    /** A value that is often chosen: the default, else the given number of days, else one that is allowed. */
    double usual(int days) {
        double first = optional() ? defaultValue : kind == Kind.DAYS ? Math.max(days, least) : 0.5;
        return DoubleStream.of(first, 2, 5, least, most)
                .filter(this::allows)
                .findFirst()
                .orElse(least);
    }

    /** Whether a formula may leave it out. */
    boolean optional() {
        return !Double.isNaN(defaultValue);
    }

    /** What is allowed, such as {@code 2 or more}. */
    String range() {
        if (Double.isInfinite(least)) {
            return "any number";
        }
        String from = Settings.number(least);
        String range =
                Double.isInfinite(most) ? from + " or more" : "between " + from + " and " + Settings.number(most);
        return kind == Kind.COUNT ? "a whole number " + range : range;
    }
}
