package lode.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lode.expr.Expr;
import lode.expr.Setting;
import lode.expr.Settings;

/**
 * Finds the neighbours of a formula: the same but for one window or number, which is a step away.
 *
 * <p>A window steps to the next longer and the next shorter one of a ladder, on which are all windows of the function set as
 * well, and none that is longer than the longest of these. A number is halved, doubled and turned around; one
 * between two bounds goes half the way to either instead, 0 becomes 1 or -1, and a count is one more or less.
 */
final class Neighbours {

    private static final int[] LADDER = {1, 2, 3, 5, 8, 10, 15, 20, 30, 40, 60, 90, 120, 250};

    private final int[] ladder;
    private final Predicate<Expr> allowed;

    /**
     * Neighbours in a search.
     *
     * @param windows of the function set
     * @param allowed whether a formula may be in a population
     */
    Neighbours(List<Integer> windows, Predicate<Expr> allowed) {
        int longest = windows.stream().mapToInt(d -> d).max().orElse(1);
        this.ladder = IntStream.concat(IntStream.of(LADDER), windows.stream().mapToInt(d -> d))
                .filter(d -> d <= longest)
                .sorted()
                .distinct()
                .toArray();
        this.allowed = allowed;
    }

    /** All neighbours, by the place of what differs. */
    List<Expr> of(Expr formula) {
        List<Expr> parts = formula.nodes().toList();
        return IntStream.range(0, parts.size())
                .boxed()
                .flatMap(k -> changed(parts.get(k)).map(part -> Subtrees.replace(formula, k, part)))
                .filter(neighbour -> !neighbour.equals(formula))
                .filter(allowed)
                .toList();
    }

    private Stream<Expr> changed(Expr part) {
        return switch (part) {
            case Expr.Field _ -> Stream.of();
            case Expr.Literal(double value) -> number(value, Setting.number("")).mapToObj(Expr.Literal::new);
            case Expr.Call call ->
                settings(call)
                        .filter(call.op()::accepts)
                        .map(settings -> new Expr.Call(call.op(), call.args(), settings));
        };
    }

    private Stream<Settings> settings(Expr.Call call) {
        Settings before = call.settings();
        Stream<Settings> all = Stream.of();
        int days = 0;
        int numbers = 0;
        for (Setting setting : call.op().settings()) {
            switch (setting.kind()) {
                case DAYS -> {
                    int place = days++;
                    all = Stream.concat(
                            all,
                            window(before.days(place), setting)
                                    .mapToObj(d -> new Settings(
                                            with(before.days(), place, d), before.numbers(), before.groupings())));
                }
                case NUMBER, COUNT -> {
                    int place = numbers++;
                    all = Stream.concat(
                            all,
                            number(before.number(place), setting)
                                    .mapToObj(x -> new Settings(
                                            before.days(), with(before.numbers(), place, x), before.groupings())));
                }
                case GROUPING -> {}
            }
        }
        return all;
    }

    private IntStream window(int window, Setting setting) {
        IntStream longer = IntStream.of(ladder).filter(d -> d > window).limit(1);
        int[] shorter = IntStream.of(ladder).filter(d -> d < window).toArray();
        return IntStream.concat(longer, IntStream.of(shorter).skip(Math.max(0, shorter.length - 1)))
                .filter(setting::allows);
    }

    private static DoubleStream number(double x, Setting setting) {
        boolean bounded = Double.isFinite(setting.least()) && Double.isFinite(setting.most());
        DoubleStream steps;
        if (setting.kind() == Setting.Kind.COUNT) {
            steps = DoubleStream.of(x + 1, x - 1);
        } else if (bounded) {
            steps = DoubleStream.of((x + setting.most()) / 2, (x + setting.least()) / 2);
        } else {
            steps = x == 0 ? DoubleStream.of(1, -1) : DoubleStream.of(2 * x, x / 2, -x);
        }
        return steps.filter(setting::allows);
    }

    private static <T> List<T> with(List<T> values, int place, T value) {
        List<T> changed = new ArrayList<>(values);
        changed.set(place, value);
        return changed;
    }
}
