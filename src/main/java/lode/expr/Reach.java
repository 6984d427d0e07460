package lode.expr;

import java.util.function.ToIntFunction;

/**
 * Which cells an operator may look at to compute one: there is no reach that names the future.
 *
 * @param scope which instruments, and whether days before
 * @param days  how many days before today, from the settings
 */
public record Reach(Scope scope, ToIntFunction<Settings> days) {

    /** Which instruments count, and whether days before. */
    public enum Scope {
        /** The same cell only. */
        CELL,
        /** The same instrument, some days up to today. */
        WINDOW,
        /** The same instrument, all days up to today. */
        HISTORY,
        /** The instruments of the pool, today. */
        CROSS_SECTION,
        /** The instruments of the pool in the same group, today. */
        GROUP,
        /** The instruments of the pool, all days up to today. */
        POOL_HISTORY;

        /** Whether instruments are compared. */
        public boolean across() {
            return switch (this) {
                case CELL, WINDOW, HISTORY -> false;
                case CROSS_SECTION, GROUP, POOL_HISTORY -> true;
            };
        }
    }

    /** The same cell only. */
    public static Reach cell() {
        return new Reach(Scope.CELL, _ -> 0);
    }

    /** This instrument, the d days up to today, where d is the k-th window of the settings. */
    public static Reach window(int k) {
        return new Reach(Scope.WINDOW, settings -> settings.days(k) - 1);
    }

    /** This instrument, back to d days ago, where d is the k-th lag of the settings. */
    public static Reach lag(int k) {
        return new Reach(Scope.WINDOW, settings -> settings.days(k));
    }

    /** This instrument, all days up to today. */
    public static Reach history() {
        return new Reach(Scope.HISTORY, _ -> Expr.UNBOUNDED);
    }

    /** The instruments of the pool, today. */
    public static Reach crossSection() {
        return new Reach(Scope.CROSS_SECTION, _ -> 0);
    }

    /** The instruments of the pool in the same group, today. */
    public static Reach group() {
        return new Reach(Scope.GROUP, _ -> 0);
    }

    /** The instruments of the pool, all days up to today. */
    public static Reach poolHistory() {
        return new Reach(Scope.POOL_HISTORY, _ -> Expr.UNBOUNDED);
    }

    /** How many days before today a call with these settings looks back. */
    public int lookback(Settings settings) {
        return days.applyAsInt(settings);
    }

    /** Whether instruments outside the pool must not be seen. */
    public boolean acrossInstruments() {
        return scope == Scope.CROSS_SECTION || scope == Scope.GROUP || scope == Scope.POOL_HISTORY;
    }

    /** Whether all days before count. */
    public boolean remembers() {
        return scope == Scope.HISTORY || scope == Scope.POOL_HISTORY;
    }
}
