package lode.eval;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import lode.expr.Expr;
import lode.expr.Operator;
import lode.expr.Setting;
import lode.expr.Settings;
import lode.ops.Operators;
import lode.panel.Dataset;
import lode.panel.Field;

/** Random formulas over the whole catalog and all fields and groupings of a dataset. */
record Formulas(List<String> fields, List<String> groupings, List<Integer> windows) {

    private static final List<Double> NUMBERS = List.of(0.0, 0.1, 0.5, 1.0, 2.0, 5.0, -3.0);

    static Formulas over(Dataset data, List<Integer> windows) {
        return new Formulas(data.fields().stream().map(Field::name).toList(), data.groupings(), windows);
    }

    /** Calls of at most that depth, of all operators in turn. */
    List<Expr> some(int count, int depth, RandomGenerator random) {
        int all = Operators.ALL.size();
        return IntStream.range(0, count)
                .mapToObj(k -> call(Operators.ALL.get(k % all), depth, random))
                .toList();
    }

    /** A call of at most that depth. */
    Expr formula(int depth, RandomGenerator random) {
        return call(one(Operators.ALL, random), depth, random);
    }

    private Expr call(Operator op, int depth, RandomGenerator random) {
        List<Expr> args = IntStream.range(0, op.arity())
                .mapToObj(_ -> part(depth - 1, random))
                .toList();
        return new Expr.Call(op, args, settings(op, random));
    }

    private Expr part(int depth, RandomGenerator random) {
        int kind = random.nextInt(20);
        if (kind == 0) {
            return new Expr.Literal(one(NUMBERS, random));
        }
        return depth <= 1 || kind < 6 ? new Expr.Field(one(fields, random)) : formula(depth, random);
    }

    /** An operator may refuse settings that do not go together, such as windows that differ by too little. */
    private Settings settings(Operator op, RandomGenerator random) {
        Settings drawn = drawn(op, 0, random);
        for (int more = 1; !op.accepts(drawn); more++) {
            drawn = drawn(op, more, random);
        }
        return drawn;
    }

    private Settings drawn(Operator op, int more, RandomGenerator random) {
        List<Setting> wanted = op.settings();
        List<Integer> days = wanted.stream()
                .filter(setting -> setting.kind() == Setting.Kind.DAYS)
                .map(setting -> Math.max((int) setting.least(), one(windows, random)) + random.nextInt(1 + more / 10))
                .toList();
        List<Double> numbers = wanted.stream()
                .filter(setting -> setting.kind() == Setting.Kind.NUMBER || setting.kind() == Setting.Kind.COUNT)
                .map(setting -> one(NUMBERS.stream().filter(setting::allows).toList(), random))
                .toList();
        List<Expr> chosen = wanted.stream()
                .filter(setting -> setting.kind() == Setting.Kind.GROUPING)
                .map(_ -> grouping(random))
                .toList();
        return new Settings(days, numbers, chosen);
    }

    /** One of the data, or now and then one that a formula makes. */
    private Expr grouping(RandomGenerator random) {
        List<Operator> makers =
                Operators.ALL.stream().filter(Operator::makesGroups).toList();
        if (makers.isEmpty() || random.nextInt(3) > 0) {
            return new Expr.Field(one(groupings, random));
        }
        Operator maker = one(makers, random);
        List<Expr> args = IntStream.range(0, maker.arity())
                .mapToObj(_ -> (Expr) new Expr.Field(one(fields, random)))
                .toList();
        return new Expr.Call(maker, args, settings(maker, random));
    }

    private static <T> T one(List<T> things, RandomGenerator random) {
        return things.get(random.nextInt(things.size()));
    }
}
