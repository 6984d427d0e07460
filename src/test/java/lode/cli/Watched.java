package lode.cli;

import java.util.List;
import java.util.stream.IntStream;
import lode.expr.Expr;
import lode.expr.Parser;
import lode.ops.Operators;
import lode.panel.Field;
import lode.report.Pace;
import lode.report.RunState;
import lode.search.Generation;
import lode.search.Lookups;
import lode.search.Progress;

/** A search of two islands to watch. */
final class Watched {

    private static final Expr SHORT = parse("ts_corr(close, volume, 10)");
    private static final Expr LONG = parse("decay_linear(ts_cov(ts_zscore(volume, 60), ts_mean(close, 20), 5), 10)");

    private Watched() {}

    private static Expr parse(String formula) {
        return new Parser(Operators.CATALOG, Field.STANDARD).parse(formula);
    }

    /** The generation of that number. */
    static Generation generation(int number) {
        return new Generation(
                number,
                List.of(
                        new Generation.Best(SHORT, 0.02, -0.023, -0.0215),
                        new Generation.Best(LONG, 0.03, 0.031 + number * number / 10000.0, 0.0275)),
                0.0123,
                4.56,
                0.001,
                0.875,
                100 * number + 1000);
    }

    /** As many generations. */
    static List<Generation> generations(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Watched::generation).toList();
    }

    /** What is told after that many. */
    static Progress progress(int count) {
        return new Progress(generations(count), new Lookups(80, 48));
    }

    /** How it stands after that many of eight. */
    static RunState state(int count) {
        return new RunState(8, generations(count), new Pace(75, 3725, 1234, 0.4, 512L << 20, 4096L << 20));
    }
}
