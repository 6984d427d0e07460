package lode.expr;

/**
 * One setting that an operator takes: a window, a number or a grouping.
 *
 * @param name         as shown in help, such as {@code d}
 * @param kind         what it is
 * @param least        the smallest value allowed, for windows and numbers
 * @param defaultValue used where a formula leaves it out; NaN if it must be written
 */
public record Setting(String name, Kind kind, double least, double defaultValue) {

    /** What a setting is. */
    public enum Kind {
        /** A whole number of trading days. */
        DAYS,
        /** Any number. */
        NUMBER,
        /** The name of a grouping. */
        GROUPING
    }

    /** A window or lag of at least the given number of trading days. */
    public static Setting days(String name, int least) {
        return new Setting(name, Kind.DAYS, least, Double.NaN);
    }

    /** A number of at least the given value. */
    public static Setting number(String name, double least) {
        return new Setting(name, Kind.NUMBER, least, Double.NaN);
    }

    /** A grouping. */
    public static Setting grouping(String name) {
        return new Setting(name, Kind.GROUPING, Double.NaN, Double.NaN);
    }

    /** The same, with a value for formulas that leave it out. */
    public Setting orElse(double value) {
        return new Setting(name, kind, least, value);
    }

    /** Whether a formula may leave it out. */
    boolean optional() {
        return !Double.isNaN(defaultValue);
    }
}
