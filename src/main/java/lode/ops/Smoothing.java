package lode.ops;

import static lode.expr.Example.series;

import java.util.List;
import lode.expr.Choice;
import lode.expr.Coverage;
import lode.expr.Dialect;
import lode.expr.Kernel;
import lode.expr.NanRule;
import lode.expr.Operator;
import lode.expr.Reach;
import lode.expr.Setting;
import lode.expr.Settings;
import lode.panel.Days;

/** Means of one instrument's past in which older days count less, beyond {@link Decays}. */
final class Smoothing {

    private static final double NAN = Double.NaN;

    private static final Operator EMA = Decays.ALL.stream()
            .filter(op -> op.name().equals("ema"))
            .findFirst()
            .orElseThrow();

    static final List<Operator> ALL = List.of(
            Operator.named("dema")
                    .alias("ts_dema")
                    .takes("x")
                    .set(Setting.days("d", 1).orElse(10))
                    .reach(Reach.history())
                    .nan(NanRule.WINDOW)
                    .summary(
                            "Double exponential mean: twice the exponential mean less the exponential mean of it, so that "
                                    + "it lags less behind; missing on days without a value.")
                    .formula("2 y_t - z_t, \\quad y = \\operatorname{ema}(x, d), \\ z = \\operatorname{ema}(y, d)")
                    .source("Mulloy 1994; both means begin at the first value ever known, TA-Lib's at means of d days")
                    .example(Settings.ofDays(3), series(4, 2, NAN, 5, 9), series(NAN, NAN, NAN, 4.25, 7.875))
                    .kernel(Smoothing::doubled),
            Operator.named("sma_cn")
                    .takes("x")
                    .set(Setting.days("n", 1), Setting.count("m", 1).orElse(1))
                    .agreeing(settings -> settings.number(0) <= settings.days(0), "m of at most n")
                    .reach(Reach.history())
                    .nan(NanRule.WINDOW)
                    .summary(
                            "Exponential mean with weight m / n for today, begun at the first value ever known; missing "
                                    + "on days without a value.")
                    .formula("y_t = \\frac{m x_t + (n - m) y_{t-1}}{n}")
                    .source("RQFactor SMA_CN; SMA(A, n, m) of GTJA's Alpha191 and of Chinese charting software")
                    .spelled(Dialect.RQFACTOR, "SMA_CN({x}, {n}, {m})")
                    .spelled(
                            Dialect.PANDAS,
                            "{x}.ewm(alpha={m} / {n}, adjust=False, ignore_na=True, min_periods={n}).mean().where({x}.notna())")
                    .example(Settings.ofDays(3).with(1), series(3, 6, NAN, 7, 2), series(NAN, NAN, NAN, 5, 4))
                    .kernel(choice -> {
                        double past = (choice.days(0) - choice.number(0)) / choice.days(0);
                        return (out, days, in) -> new ExponentialMean(past, choice, days).run(out, days, in[0]);
                    }),
            Operator.named("dma")
                    .takes("x")
                    .set(Setting.number("weight", 0, 1))
                    .reach(Reach.history())
                    .nan(NanRule.OWN)
                    .summary(
                            "Exponential mean with the given weight for today, from the first value ever known on; missing "
                                    + "on days without a value.")
                    .formula("y_t = y_{t-1} + w (x_t - y_{t-1})")
                    .source("RQFactor DMA; pandas ewm(alpha=w, adjust=False, ignore_na=True), without a window to fill")
                    .spelled(Dialect.RQFACTOR, "DMA({x}, {weight})")
                    .spelled(
                            Dialect.PANDAS,
                            "{x}.ewm(alpha={weight}, adjust=False, ignore_na=True).mean().where({x}.notna())")
                    .example(Settings.ofNumbers(0.5), series(3, 6, NAN, 7, 2), series(3, 4.5, NAN, 5.75, 3.875))
                    .kernel(choice -> (out, days, in) ->
                            new ExponentialMean(1 - choice.number(0), 1, days).run(out, days, in[0])),
            Operator.named("decay_exp")
                    .alias("ts_decay_exp", "ts_decay_exp_window")
                    .takes("x")
                    .set(Setting.days("d", 1), Setting.number("factor", 0, 1).orElse(0.9))
                    .reach(Reach.window(0))
                    .nan(NanRule.WINDOW)
                    .summary(
                            "Mean of the last d days with weight 1 for today, and for each day before it the factor times "
                                    + "that of the next.")
                    .formula("\\sum_{k=0}^{d-1} f^k x_{t-k} \\,/\\, \\sum_{k=0}^{d-1} f^k")
                    .source("WorldQuant BRAIN ts_decay_exp_window; WMA of GTJA's Alpha191 has factor 0.9; missing days "
                            + "leave the sum of weights too")
                    .spelled(Dialect.BRAIN, "ts_decay_exp_window({x}, {d}, factor={factor})")
                    .spelled(
                            Dialect.PANDAS,
                            "{x}.rolling({d}).apply(lambda w: np.average(w, weights={factor} ** np.arange(len(w))[::-1]), raw=True)")
                    .example(Settings.ofDays(2).with(0.5), series(6, 0, 6, 12, NAN), series(NAN, 2, 4, 10, NAN))
                    .kernel(choice -> (out, days, in) -> new ExponentialDecay(choice, days, in[0]).slide(out, days)));

    private Smoothing() {}

    /** Both means from their first value on, held back until enough of the series is known. */
    private static Kernel doubled(Choice choice) {
        Kernel mean =
                EMA.kernel(new Choice(choice.settings(), choice.conventions().with(Coverage.ANY)));
        int enough = choice.enough();
        return (out, days, in) -> {
            Days all = new Days(0, days.last(), days.width());
            double[] once = new double[all.lastCell()];
            double[] twice = new double[all.lastCell()];
            mean.compute(once, all, in[0]);
            mean.compute(twice, all, once);
            combine(once, twice, all, in[0], enough);
            System.arraycopy(once, days.firstCell(), out, days.firstCell(), days.lastCell() - days.firstCell());
        };
    }

    private static void combine(double[] once, double[] twice, Days all, double[] x, int enough) {
        int[] seen = new int[all.width()];
        for (int c = 0; c < all.lastCell(); c++) {
            double v = 2 * once[c] - twice[c] + 0.0;
            int i = c % all.width();
            seen[i] += x[c] == x[c] ? 1 : 0;
            once[c] = seen[i] < enough ? Double.NaN : v + (v - v);
        }
    }
}
