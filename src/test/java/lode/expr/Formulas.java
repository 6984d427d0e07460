package lode.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import lode.ops.Operators;
import lode.panel.Field;

/** Formulas for tests, written down or drawn at random. */
final class Formulas {

    static final List<Field> FIELDS = Field.STANDARD.subList(0, 6);

    static final Parser PARSER = new Parser(Operators.CATALOG, FIELDS);

    private Formulas() {}

    static Expr field(String name) {
        return new Expr.Field(name);
    }

    static Expr call(String name, Settings settings, Expr... args) {
        return new Expr.Call(Operators.CATALOG.find(name).orElseThrow(), List.of(args), settings);
    }

    /** A formula of at most the given depth. */
    static Expr random(RandomGenerator random, int depth) {
        if (depth == 1 || random.nextInt(8) == 0) {
            return random.nextInt(4) == 0
                    ? new Expr.Literal(number(random))
                    : field(any(FIELDS, random).name());
        }
        Operator op = any(Operators.ALL, random);
        List<Expr> args =
                op.series().stream().map(_ -> random(random, depth - 1)).toList();
        return new Expr.Call(op, args, settings(op, random));
    }

    private static Settings settings(Operator op, RandomGenerator random) {
        Settings drawn = drawn(op, random);
        return op.accepts(drawn) ? drawn : settings(op, random);
    }

    private static Settings drawn(Operator op, RandomGenerator random) {
        List<Integer> days = new ArrayList<>();
        List<Double> numbers = new ArrayList<>();
        List<Expr> groupings = new ArrayList<>();
        for (Setting setting : op.settings()) {
            double least = Math.max(setting.least(), -5);
            switch (setting.kind()) {
                case DAYS -> days.add((int) setting.least() + random.nextInt(250));
                case NUMBER -> numbers.add(Math.min(least + random.nextDouble(), setting.most()));
                case COUNT -> numbers.add(Math.min(least + random.nextInt(9), setting.most()));
                case GROUPING -> groupings.add(field("industry"));
            }
        }
        return new Settings(days, numbers, groupings);
    }

    private static double number(RandomGenerator random) {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(-30, 31);
            case 1 -> random.nextGaussian();
            case 2 -> random.nextGaussian() * 1e20;
            default -> random.nextGaussian() * 1e-20;
        };
    }

    private static <T> T any(List<T> list, RandomGenerator random) {
        return list.get(random.nextInt(list.size()));
    }
}
