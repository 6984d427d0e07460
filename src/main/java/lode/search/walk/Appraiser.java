package lode.search.walk;

import java.util.List;
import lode.eval.Engine;
import lode.expr.Expr;
import lode.measure.EqualWeight;
import lode.measure.QuantileSpread;
import lode.measure.RankIc;
import lode.panel.Dataset;
import lode.panel.Label;
import lode.panel.Period;
import lode.panel.Pool;
import lode.search.SearchPlan;

/** Tells how chosen formulas did on some days: their standardised ranks, each in its direction, with equal weights. */
public final class Appraiser {

    private static final int FIFTHS = 5;

    private final Engine engine;
    private final Pool pool;
    private final Label label;
    private final RankIc rankIc;

    /**
     * An appraiser.
     *
     * @param data    the market
     * @param plan    whose pool, label and conventions count
     * @param threads how many threads compute; changes nothing but the time
     * @param memory  bytes that intermediate values may take; changes nothing but the time
     */
    public Appraiser(Dataset data, SearchPlan plan, int threads, long memory) {
        this.pool = data.pool(plan.pool());
        this.label = data.label(plan.label());
        this.rankIc = RankIc.of(label, pool, plan.conventions().fewestPairs());
        this.engine = new Engine(data, pool, plan.conventions(), threads, memory);
    }

    /** How they did on each day of a period; unknown where nothing was chosen. */
    public Track track(List<Pick> picks, Period days) {
        if (picks.isEmpty()) {
            return Track.unknown(days.days());
        }
        var weights = new EqualWeight(pool, days);
        List<Expr> formulas = picks.stream().map(Pick::formula).toList();
        List<double[]> ranks = engine.evaluate(
                formulas,
                days.end(),
                (formula, values, _) -> weights.standardised(
                        values, picks.get(formulas.indexOf(formula)).direction()));
        double[] mean = weights.mean(ranks);
        return new Track(rankIc.daily(mean, days).ics(), new QuantileSpread(label, pool, days, FIFTHS).daily(mean));
    }

    /** The rank correlations of formulas as written, day by day, in their order. */
    List<double[]> rankIcs(List<Expr> formulas, Period days) {
        return engine.evaluate(
                formulas,
                days.end(),
                (_, values, _) -> rankIc.daily(values, days).ics());
    }
}
