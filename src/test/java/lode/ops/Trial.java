package lode.ops;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import lode.expr.Choice;
import lode.expr.Coverage;
import lode.expr.NanRule;
import lode.expr.Operator;
import lode.expr.Reach;
import lode.expr.Setting;
import lode.expr.Settings;
import lode.panel.Days;

/** One operator with its settings and coverage, ready to be tried. */
record Trial(Operator op, Settings settings, Coverage coverage) {

    /** Every operator with some windows, every coverage where it matters. */
    static Stream<Trial> all(int... windows) {
        return Operators.ALL.stream()
                .flatMap(op -> settings(op, windows).stream()
                        .flatMap(settings -> coverages(op).map(coverage -> new Trial(op, settings, coverage))));
    }

    private static List<Settings> settings(Operator op, int... windows) {
        if (op.settings().isEmpty()) {
            return List.of(Settings.NONE);
        }
        Setting setting = op.settings().getFirst();
        return setting.kind() == Setting.Kind.GROUPING
                ? List.of(Settings.ofGrouping("industry"))
                : Arrays.stream(windows)
                        .filter(d -> d >= setting.least())
                        .mapToObj(Settings::ofDays)
                        .toList();
    }

    private static Stream<Coverage> coverages(Operator op) {
        return op.nanRule() == NanRule.WINDOW ? Stream.of(Coverage.values()) : Stream.of(Coverage.FULL);
    }

    /** How many days before today it may look at. */
    int lookback() {
        return op.reach().lookback(settings);
    }

    boolean grouped() {
        return op.reach().scope() == Reach.Scope.GROUP;
    }

    /** Random inputs with missing values in runs, and codes of three groups and none if it takes a grouping. */
    double[][] noise(Days days, long seed) {
        var random = new SplittableRandom(seed);
        double[][] in = new double[op.arity() + (grouped() ? 1 : 0)][];
        for (int s = 0; s < op.arity(); s++) {
            in[s] = gappy(days, random);
        }
        if (grouped()) {
            in[op.arity()] = codes(days, random);
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
        op.kernel(new Choice(settings, coverage)).compute(out, days, in);
        return out;
    }

    @Override
    public String toString() {
        return op + (settings.days().isEmpty() ? "" : " " + settings.days(0) + " " + coverage);
    }
}
