package lode.ops;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import lode.expr.Choice;
import lode.expr.Conventions;
import lode.expr.Coverage;
import lode.expr.Expr;
import lode.expr.NanRule;
import lode.expr.Operator;
import lode.expr.Setting;
import lode.expr.Settings;
import lode.panel.Days;

/** One operator with its settings and conventions, ready to be tried. */
record Trial(Operator op, Settings settings, Conventions conventions) {

    private static final double[] NUMBERS = {0.5, 0.1, 2, 3, 1, 0, -1.5, 10};
    private static final int MOST_NUMBERS = 2;

    /** Every operator with some windows, every coverage where it matters. */
    static Stream<Trial> all(int... windows) {
        return Operators.ALL.stream().flatMap(op -> of(op, windows));
    }

    /** Every operator with some windows and numbers, under every profile. */
    static Stream<Trial> profiles(int... windows) {
        return Operators.ALL.stream()
                .flatMap(op -> settings(op, windows).stream()
                        .flatMap(settings ->
                                Conventions.ALL.stream().map(conventions -> new Trial(op, settings, conventions))));
    }

    private static Stream<Trial> of(Operator op, int... windows) {
        return settings(op, windows).stream()
                .flatMap(settings ->
                        coverages(op).map(coverage -> new Trial(op, settings, Conventions.LODE.with(coverage))));
    }

    /** All combinations of the windows for the first setting in days, and a few values of the others. */
    private static List<Settings> settings(Operator op, int... windows) {
        List<Settings> all = List.of(Settings.NONE);
        boolean first = true;
        for (Setting setting : op.settings()) {
            List<Settings> longer = new ArrayList<>();
            for (Settings shorter : all) {
                longer.addAll(extended(shorter, setting, first ? windows : new int[] {(int) setting.least(), 3}));
            }
            all = longer;
            first &= setting.kind() != Setting.Kind.DAYS;
        }
        return all.stream().filter(settings -> accepts(op, settings)).toList();
    }

    private static List<Settings> extended(Settings settings, Setting setting, int... windows) {
        return switch (setting.kind()) {
            case DAYS ->
                Arrays.stream(windows)
                        .distinct()
                        .filter(setting::allows)
                        .mapToObj(d -> new Settings(with(settings.days(), d), settings.numbers(), settings.groupings()))
                        .toList();
            case NUMBER, COUNT ->
                Arrays.stream(NUMBERS)
                        .filter(setting::allows)
                        .limit(MOST_NUMBERS)
                        .mapToObj(x -> new Settings(settings.days(), with(settings.numbers(), x), settings.groupings()))
                        .toList();
            case GROUPING ->
                List.of(new Settings(
                        settings.days(), settings.numbers(), with(settings.groupings(), new Expr.Field("industry"))));
        };
    }

    private static <T> List<T> with(List<T> list, T last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }

    /** An operator may refuse settings that do not go together. */
    private static boolean accepts(Operator op, Settings settings) {
        if (!op.accepts(settings)) {
            return false;
        }
        try {
            op.kernel(new Choice(settings, Conventions.LODE));
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static Stream<Coverage> coverages(Operator op) {
        return op.nanRule() == NanRule.WINDOW ? Stream.of(Coverage.values()) : Stream.of(Coverage.FULL);
    }

    Coverage coverage() {
        return conventions.coverage();
    }

    /** How many days before today it may look at. */
    int lookback() {
        return op.reach().lookback(settings);
    }

    boolean grouped() {
        return !settings.groupings().isEmpty();
    }

    /** Random inputs with missing values in runs, and codes of three groups and none for each grouping. */
    double[][] noise(Days days, long seed) {
        var random = new SplittableRandom(seed);
        double[][] in = new double[op.arity() + settings.groupings().size()][];
        for (int s = 0; s < in.length; s++) {
            in[s] = s < op.arity() ? gappy(days, random) : codes(days, random);
        }
        return in;
    }

    private static double[] gappy(Days days, SplittableRandom random) {
        double[] x = new double[days.lastCell()];
        for (int c = 0; c < x.length; c++) {
            boolean before = c >= days.width() && Double.isNaN(x[c - days.width()]);
            boolean missing = random.nextInt(20) < (before ? 12 : 1);
            x[c] = missing ? Double.NaN : random.nextGaussian() + 1;
        }
        return x;
    }

    private static double[] codes(Days days, SplittableRandom random) {
        return DoubleStream.generate(() -> random.nextInt(-1, 3))
                .map(code -> code < 0 ? Double.NaN : code)
                .limit(days.lastCell())
                .toArray();
    }

    /** Runs the kernel over the days; the buffer holds 77 before. */
    double[] run(Days days, double[]... in) {
        double[] out = new double[in[0].length];
        Arrays.fill(out, 77);
        op.kernel(new Choice(settings, conventions)).compute(out, days, in);
        return out;
    }

    @Override
    public String toString() {
        return op + " " + settings.days() + settings.numbers() + " " + conventions.name() + " " + coverage();
    }
}
