package lode.expr;

import java.util.List;
import java.util.stream.Stream;

/**
 * A factor formula: what to compute, never how.
 *
 * <p>A formula is a value: immutable, compared by content, free of data. Only series are children;
 * windows, numbers and groupings are settings of the call. Any subtree can therefore replace any
 * other and the result is still well formed. {@code toString} prints the canonical text, which
 * {@link Parser} reads back to an equal formula.
 */
public sealed interface Expr {

    /** The lookback of an operator that remembers all history. */
    int UNBOUNDED = 1 << 29;

    /** A stored field, such as {@code close}. */
    record Field(String name) implements Expr {
        @Override
        public String toString() {
            return name;
        }
    }

    /** One number, the same for every instrument on every day. */
    record Literal(double value) implements Expr {
        /** Refuses infinities and NaN, and knows one zero only. */
        public Literal {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a literal is a finite number, got " + value);
            }
            value += 0.0;
        }

        @Override
        public String toString() {
            return Settings.number(value);
        }
    }

    /** An operator applied to series. */
    record Call(Operator op, List<Expr> args, Settings settings) implements Expr {
        /** Checks the number of series and the settings. */
        public Call {
            args = List.copyOf(args);
            op.check(args.size(), settings);
        }

        @Override
        public String toString() {
            var text = new StringBuilder(op.name()).append('(');
            String comma = "";
            for (Expr arg : args) {
                text.append(comma).append(arg);
                comma = ", ";
            }
            for (String setting : settings.texts()) {
                text.append(comma).append(setting);
                comma = ", ";
            }
            return text.append(')').toString();
        }
    }

    /** The series this formula is applied to; none for a field or a number. */
    default List<Expr> children() {
        return switch (this) {
            case Field _, Literal _ -> List.of();
            case Call(var _, var args, var _) -> args;
        };
    }

    /** The groupings this formula is applied within; none for most. */
    default List<Expr> groupings() {
        return switch (this) {
            case Field _, Literal _ -> List.of();
            case Call(var _, var _, var settings) -> settings.groupings();
        };
    }

    /**
     * How many days before day t can change the value on day t; 0 for a bare field, {@link #UNBOUNDED}
     * or more where an operator remembers all history.
     */
    default int lookback() {
        return switch (this) {
            case Field _, Literal _ -> 0;
            case Call(var op, var args, var settings) ->
                Math.min(
                        UNBOUNDED,
                        op.reach().lookback(settings)
                                + Stream.concat(args.stream(), settings.groupings().stream())
                                        .mapToInt(Expr::lookback)
                                        .max()
                                        .orElse(0));
        };
    }

    /** The number of operators, fields and literals; the name of a grouping does not count. */
    default int size() {
        return 1
                + children().stream().mapToInt(Expr::size).sum()
                + groupings().stream()
                        .filter(grouping -> grouping instanceof Call)
                        .mapToInt(Expr::size)
                        .sum();
    }

    /** The number of levels; 1 for a field. Groupings do not count. */
    default int depth() {
        return 1 + children().stream().mapToInt(Expr::depth).max().orElse(0);
    }

    /** This formula and all series below it, parents first, left to right; groupings are no series. */
    default Stream<Expr> nodes() {
        return Stream.concat(Stream.of(this), children().stream().flatMap(Expr::nodes));
    }
}
