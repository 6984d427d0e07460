package lode.robust;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleSupplier;
import lode.expr.Expr;
import lode.expr.Setting;
import lode.expr.Settings;

/**
 * Writes formulas that are like another but for their windows or constants.
 *
 * <p>What a setting does not allow stays as it is, as do windows of a day and whole exponents: another would be another formula.
 */
final class Jitter {

    /** Operators whose exponent is whole where the base may be negative. */
    private static final Set<String> POWERS = Set.of("power", "pow");

    private final double windows;
    private final DoubleSupplier constants;

    private Jitter(double windows, DoubleSupplier constants) {
        this.windows = windows;
        this.constants = constants;
    }

    /** The formula with all its windows times a factor, by a day at least. */
    static Expr windows(Expr formula, double factor) {
        return new Jitter(factor, () -> 1).of(formula);
    }

    /** The formula with each constant times the next factor. */
    static Expr constants(Expr formula, DoubleSupplier factors) {
        return new Jitter(1, factors).of(formula);
    }

    private Expr of(Expr part) {
        return switch (part) {
            case Expr.Field field -> field;
            case Expr.Literal(double value) -> new Expr.Literal(value * constants.getAsDouble());
            case Expr.Call call -> {
                List<Expr> args = new ArrayList<>();
                for (Expr arg : call.args()) {
                    args.add(isExponent(call, args.size(), arg) ? arg : of(arg));
                }
                yield new Expr.Call(call.op(), args, settings(call));
            }
        };
    }

    private static boolean isExponent(Expr.Call call, int place, Expr arg) {
        return POWERS.contains(call.op().name())
                && place == 1
                && arg instanceof Expr.Literal(double value)
                && value == Math.rint(value);
    }

    private Settings settings(Expr.Call call) {
        Settings before = call.settings();
        List<Integer> days = new ArrayList<>();
        List<Double> numbers = new ArrayList<>();
        for (Setting setting : call.op().settings()) {
            switch (setting.kind()) {
                case DAYS ->
                    days.add((int) allowed(setting, before.days(days.size()), window(before.days(days.size()))));
                case NUMBER -> numbers.add(number(call, setting, before.number(numbers.size())));
                case COUNT -> {
                    double count = before.number(numbers.size());
                    numbers.add(allowed(setting, count, step(count, constants.getAsDouble())));
                }
                case GROUPING -> {}
            }
        }
        var after = new Settings(
                days, numbers, before.groupings().stream().map(this::of).toList());
        return call.op().accepts(after) ? after : before;
    }

    private double window(int days) {
        return days < 2 ? days : step(days, windows);
    }

    private double number(Expr.Call call, Setting setting, double value) {
        double factor = constants.getAsDouble();
        boolean exponent = POWERS.contains(call.op().name()) && value == Math.rint(value);
        return exponent ? value : allowed(setting, value, value * factor);
    }

    /** A whole number times a factor, and another number unless the factor is 1. */
    private static double step(double value, double factor) {
        double least = value + Math.signum(factor - 1);
        return factor < 1 ? Math.min(least, Math.rint(value * factor)) : Math.max(least, Math.rint(value * factor));
    }

    private static double allowed(Setting setting, double before, double after) {
        return setting.allows(after) ? after : before;
    }
}
