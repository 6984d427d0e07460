package lode.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import lode.expr.Expr;
import lode.luck.Correction;
import lode.luck.EffectiveTrials;
import lode.luck.Haircut;
import lode.luck.Overfitting;
import lode.luck.TestFamilies;
import lode.luck.TrackRecord;
import lode.measure.IcStats;
import lode.measure.QuantileSpread;
import lode.panel.Period;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Tells luck from merit after a search, on training and validation days; the test period is not looked at.
 *
 * <p>What needs returns is told from the survivors and a part of the {@linkplain LuckSample sample} of all trials.
 */
final class LuckExam {

    /** So many of the sample are traded on paper. */
    private static final int TRADED = 64;

    private static final int FIFTHS = 5;
    private static final int DAYS_PER_YEAR = 252;
    private static final double CONFIDENCE = 0.95;

    /** A haircut is told from monthly returns, of which there must be more than two. */
    private static final double FEWEST_YEARS = 2.0 / 12;

    private static final long SEED = 0x6C75636BL;
    private static final NormalDistribution NORMAL = new NormalDistribution();

    private final Preparation search;
    private final LuckMeter meter;
    private final Period seen;
    private final int horizon;

    /** An exam of what a search found. */
    LuckExam(Preparation search, LuckMeter meter) {
        this.search = search;
        this.meter = meter;
        this.seen = new Period(
                search.split().training().first(), search.split().validation().end());
        this.horizon = search.label().spec().horizon();
    }

    /** What of the survivors may be luck, after these generations. */
    LuckReport report(List<Generation> generations, List<Survivor> survivors) {
        int trials = search.trials().distinct();
        EffectiveTrials effective = meter.effective(trials);
        SequencedMap<Expr, double[]> returns = returns(survivors);
        var random = new SplittableRandom(search.plan().seed() ^ SEED);
        Overfitting.Probability overfitting = overfitting(returns.values(), random);
        return new LuckReport(
                trials,
                meter.earlier(),
                effective,
                meter.error(),
                meter.after(trials).rankIc(),
                generations.stream()
                        .mapToDouble(generation -> Math.abs(generation.best().rankIc()))
                        .filter(size -> !Double.isNaN(size))
                        .max()
                        .orElse(Double.NaN),
                overfitting.weak(),
                overfitting.strict(),
                returns.size(),
                survivors(survivors, returns, effective, random));
    }

    /** The returns of the survivors and of some trials, as written; 0 where there are none. */
    private SequencedMap<Expr, double[]> returns(List<Survivor> survivors) {
        var spread = new QuantileSpread(search.label(), search.pool(), seen, FIFTHS);
        List<Expr> formulas =
                new ArrayList<>(survivors.stream().map(Survivor::formula).toList());
        formulas.addAll(search.trials()
                .formulas(meter.sample().members().stream()
                        .limit(TRADED)
                        .map(LuckSample.Member::number)
                        .toList()));
        List<Expr> distinct = formulas.stream().distinct().toList();
        List<double[]> found = search.engine().evaluate(distinct, seen.end(), (_, values, _) -> spread.apart(values));
        SequencedMap<Expr, double[]> returns = new LinkedHashMap<>();
        for (int k = 0; k < distinct.size(); k++) {
            returns.put(distinct.get(k), found.get(k));
        }
        return returns;
    }

    private static Overfitting.Probability overfitting(Collection<double[]> returns, RandomGenerator random) {
        int days = returns.stream().mapToInt(each -> each.length).findFirst().orElse(0);
        int blocks = Math.min(Overfitting.BLOCKS, days / 4 * 2);
        if (returns.isEmpty() || blocks < 4) {
            return Overfitting.Probability.UNKNOWN;
        }
        double[][] matrix = new double[days][2 * returns.size()];
        int k = 0;
        for (double[] series : returns) {
            for (int t = 0; t < days; t++) {
                double known = Double.isNaN(series[t]) ? 0 : series[t];
                matrix[t][k] = known;
                matrix[t][k + 1] = -known;
            }
            k += 2;
        }
        return Overfitting.of(matrix, blocks, random).probabilities();
    }

    private List<SurvivorLuck> survivors(
            List<Survivor> survivors,
            SequencedMap<Expr, double[]> returns,
            EffectiveTrials effective,
            RandomGenerator random) {
        if (survivors.isEmpty()) {
            return List.of();
        }
        int tests = Math.clamp(Math.round(effective.independent()), 1, Integer.MAX_VALUE / 2);
        var families = TestFamilies.draw(tests, 0, random);
        List<IcStats> stats = survivors.stream().map(this::stats).toList();
        double[] p = stats.stream().mapToDouble(each -> p(each.t())).toArray();
        double[] adjusted = Correction.BENJAMINI_YEKUTIELI.adjusted(p, (int) Math.min(
                Integer.MAX_VALUE, search.trials().distinct() + meter.earlier().trials()));
        return IntStream.range(0, p.length)
                .mapToObj(k -> {
                    Survivor survivor = survivors.get(k);
                    double[] turned = turned(
                            Objects.requireNonNull(returns.get(survivor.formula())),
                            survivor.scorecard().direction());
                    return luck(stats.get(k).t(), p[k], adjusted[k], turned, effective, families);
                })
                .toList();
    }

    private SurvivorLuck luck(
            double t, double p, double adjusted, double[] returns, EffectiveTrials effective, TestFamilies families) {
        TrackRecord record = TrackRecord.of(returns);
        double perYear = (double) DAYS_PER_YEAR / horizon;
        double annual = record.sharpe() * Math.sqrt(perYear);
        Optional<Haircut> haircut = record.observations() > perYear * FEWEST_YEARS && !Double.isNaN(annual)
                ? Optional.of(Haircut.of(annual, autocorrelation(returns), perYear, record.observations(), families))
                : Optional.empty();
        return new SurvivorLuck(
                t,
                p,
                adjusted,
                annual,
                record.deflated(2 * effective.independent()),
                haircut.map(cut -> cut.sharpeAt(cut.bhy())).orElse(Double.NaN),
                haircut.map(cut -> cut.cutAt(cut.bhy())).orElse(Double.NaN),
                record.leastObservations(0, CONFIDENCE) * horizon);
    }

    private IcStats stats(Survivor survivor) {
        return IcStats.of(survivor.dailyIcs(), 0, seen.days(), horizon);
    }

    private static double p(double t) {
        return Double.isNaN(t) ? 1 : 2 * NORMAL.cumulativeProbability(-Math.abs(t));
    }

    private static double[] turned(double[] returns, int direction) {
        return Arrays.stream(returns).map(value -> direction * value).toArray();
    }

    /** First order; 0 where too little is known. */
    private static double autocorrelation(double[] returns) {
        double[] known =
                Arrays.stream(returns).filter(value -> !Double.isNaN(value)).toArray();
        double mean = Arrays.stream(known).average().orElse(0);
        double products = 0;
        double squares = 0;
        for (int t = 0; t < known.length; t++) {
            double step = known[t] - mean;
            squares += step * step;
            products += t == 0 ? 0 : step * (known[t - 1] - mean);
        }
        return squares > 0 ? products / squares : 0;
    }
}
