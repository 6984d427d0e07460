package lode.ops;

import static java.util.Map.entry;
import static lode.ops.Plain.exact;

import java.util.Arrays;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import lode.expr.Choice;
import lode.expr.Conventions.Singular;
import lode.expr.Conventions.Unknown;

/** Operators of one cell. */
final class PlainCells {

    private static final double NAN = Double.NaN;

    static final Map<String, Plain> ALL = Map.ofEntries(
            entry("add", cell(v -> v[0] + v[1])),
            entry("sub", cell(v -> v[0] - v[1])),
            entry("mul", cell(v -> v[0] * v[1])),
            entry("div", cell(v -> v[0] / v[1], v -> Math.abs(v[1]) <= 0.001 ? 1 + 0 * v[0] : v[0] / v[1])),
            entry("max", cell(v -> Math.max(v[0], v[1]))),
            entry("min", cell(v -> Math.min(v[0], v[1]))),
            entry("neg", cell(v -> -v[0])),
            entry("inv", cell(v -> 1 / v[0], v -> Math.abs(v[0]) <= 0.001 ? 0 : 1 / v[0])),
            entry("abs", cell(v -> Math.abs(v[0]))),
            entry("sign", cell(v -> Math.signum(v[0]))),
            entry("square", cell(v -> v[0] * v[0])),
            entry("cube", cell(v -> v[0] * v[0] * v[0])),
            entry("log", cell(v -> Math.log(v[0]), v -> Math.abs(v[0]) <= 0.001 ? 0 : Math.log(Math.abs(v[0])))),
            entry("exp", cell(v -> Math.exp(v[0]))),
            entry("sqrt", cell(v -> Math.sqrt(v[0]), v -> Math.sqrt(Math.abs(v[0])))),
            entry("sigmoid", cell(v -> 1 / (1 + Math.exp(-v[0])))),
            entry("tanh", cell(v -> Math.tanh(v[0]))),
            entry("s_log_1p", cell(v -> signed(v[0], Math::log1p))),
            entry("signed_sqrt", cell(v -> signed(v[0], Math::sqrt))),
            entry(
                    "power",
                    exact((choice, at, s) -> Double.isNaN(s[0][at]) ? NAN : Math.pow(s[0][at], choice.number(0)))),
            entry("signed_power", exact((choice, at, s) -> signed(s[0][at], v -> Math.pow(v, choice.number(0))))),
            entry("pow", cell(v -> Double.isNaN(v[0]) ? NAN : Math.pow(v[0], v[1]))),
            entry("signed_pow", cell(v -> signed(v[0], size -> Math.pow(size, v[1])))),
            entry("fmax", cell(v -> Arrays.stream(v).filter(x -> x == x).max().orElse(NAN))),
            entry("fmin", cell(v -> Arrays.stream(v).filter(x -> x == x).min().orElse(NAN))),
            entry("clip", exact((choice, at, s) -> Math.clamp(s[0][at], choice.number(0), choice.number(1)))),
            entry("is_nan", cell(v -> Double.isNaN(v[0]) ? 1 : 0)),
            entry("nan_mask", cell(v -> v[1] < 0 ? NAN : v[0])),
            entry("where", exact((choice, at, s) -> {
                double known = condition(choice, s[0][at]);
                return Double.isNaN(known) ? NAN : known != 0 ? s[1][at] : s[2][at];
            })),
            entry("lt", comparison((x, y) -> x < y)),
            entry("le", comparison((x, y) -> x <= y)),
            entry("gt", comparison((x, y) -> x > y)),
            entry("ge", comparison((x, y) -> x >= y)),
            entry("eq", comparison((x, y) -> x == y)),
            entry("ne", comparison((x, y) -> x != y)),
            entry("and", logic(v -> v[0] != 0 && v[1] != 0)),
            entry("or", logic(v -> v[0] != 0 || v[1] != 0)),
            entry("not", logic(v -> v[0] == 0)));

    private PlainCells() {}

    /** What a cell's values give. */
    @FunctionalInterface
    private interface Cell {
        double of(double... values);
    }

    /** What is true of a cell's values. */
    @FunctionalInterface
    private interface Statement {
        boolean of(double... values);
    }

    /** What is true of two values. */
    @FunctionalInterface
    private interface Relation {
        boolean of(double x, double y);
    }

    private static Plain cell(Cell cell) {
        return exact((_, at, series) -> cell.of(values(at, series)));
    }

    private static Plain cell(Cell cell, Cell protectedCell) {
        return exact((choice, at, series) ->
                (choice.conventions().singular() == Singular.PROTECTED ? protectedCell : cell).of(values(at, series)));
    }

    /** IEEE says what numpy says of a missing side: all is false, but that it differs. */
    private static Plain comparison(Relation relation) {
        return exact((choice, at, series) -> {
            double x = series[0][at];
            double y = series[1][at];
            boolean unknown = Double.isNaN(x) || Double.isNaN(y);
            boolean missing = unknown && choice.conventions().unknownCompared() == Unknown.MISSING;
            return missing ? NAN : flag(relation.of(x, y));
        });
    }

    private static Plain logic(Statement statement) {
        return exact((choice, at, series) -> {
            double[] known = Arrays.stream(values(at, series))
                    .map(x -> condition(choice, x))
                    .toArray();
            return Arrays.stream(known).anyMatch(Double::isNaN) ? NAN : flag(statement.of(known));
        });
    }

    private static double condition(Choice choice, double value) {
        return !Double.isNaN(value)
                ? value
                : switch (choice.conventions().unknownCondition()) {
                    case MISSING -> NAN;
                    case FALSE -> 0;
                    case TRUE -> 1;
                };
    }

    private static double flag(boolean yes) {
        return yes ? 1 : 0;
    }

    private static double signed(double x, DoubleUnaryOperator ofSize) {
        return Math.signum(x) * ofSize.applyAsDouble(Math.abs(x));
    }

    private static double[] values(int at, double[]... series) {
        return Arrays.stream(series).mapToDouble(x -> x[at]).toArray();
    }
}
