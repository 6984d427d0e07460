package lode.data.synthetic;

import java.util.List;
import java.util.stream.IntStream;
import lode.eval.Engine;
import lode.expr.Conventions;
import lode.expr.Expr;
import lode.expr.Parser;
import lode.measure.IcStats;
import lode.measure.RankIc;
import lode.measure.RankedFactor;
import lode.ops.Operators;
import lode.panel.Dataset;
import lode.panel.LabelSpec;
import lode.panel.Origin;
import lode.panel.Period;
import lode.panel.Pool;

/** A market, and how well formulas predict the default label over the members of its index. */
final class MeasuredMarket {

    private static final LabelSpec LABEL = new LabelSpec("close", 1, 5);
    private static final long MEMORY = 256L << 20;

    /** The market that new users see. */
    static final MeasuredMarket STANDARD = new MeasuredMarket(SyntheticSpec.STANDARD);

    private final Simulation simulation;
    private final Dataset data;
    private final Pool pool;
    private final Period days;
    private final RankIc rankIc;
    private final Engine engine;
    private final Parser parser;

    MeasuredMarket(SyntheticSpec spec) {
        simulation = Simulation.run(spec);
        data = simulation.dataset(new Origin("synthetic", "", "", true));
        pool = data.pool("hs300");
        days = new Period(0, data.axes().length());
        rankIc = RankIc.of(data.label(LABEL), pool);
        engine = new Engine(data, pool, Conventions.LODE, 1, MEMORY);
        parser = new Parser(Operators.CATALOG, data.fields());
    }

    /**
     * What was measured of a formula.
     *
     * @param ics    RankIC of each day
     * @param ranked its ranks over the members of the index
     */
    record Measured(String formula, double[] ics, RankedFactor ranked) {

        double mean() {
            return stats().mean();
        }

        double t() {
            return stats().t();
        }

        private IcStats stats() {
            return IcStats.of(ics, 0, ics.length, LABEL.horizon());
        }

        /** Mean RankIC of each third of the days. */
        double[] thirds() {
            return IntStream.range(0, 3)
                    .mapToDouble(k -> IcStats.of(ics, ics.length * k / 3, ics.length * (k + 1) / 3, LABEL.horizon())
                            .mean())
                    .toArray();
        }

        double correlation(Measured other) {
            return ranked.correlation(other.ranked);
        }
    }

    Simulation simulation() {
        return simulation;
    }

    Dataset data() {
        return data;
    }

    Expr parse(String formula) {
        return parser.parse(formula);
    }

    /** The values of a formula, day-major. */
    double[] values(String formula) {
        return engine.values(parse(formula)).values();
    }

    List<Measured> planted() {
        return measure(SyntheticSpec.STANDARD.planted().stream()
                .map(PlantedFactor::formula)
                .toList());
    }

    List<Measured> measure(List<String> formulas) {
        return engine.evaluate(
                formulas.stream().map(this::parse).toList(),
                days.end(),
                (formula, values, _) -> new Measured(
                        formula.toString(), rankIc.daily(values, days).ics(), RankedFactor.of(values, pool, days)));
    }
}
