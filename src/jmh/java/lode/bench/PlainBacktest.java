package lode.bench;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;
import lode.panel.Axes;
import lode.panel.Dataset;
import lode.panel.Pool;

/**
 * What a loop takes that knows no rule of any market but lots, commission and stamp duty, and writes nothing down but NAV:
 * the best fifth by score in equal weights at each open, a holding kept while it is among the best 30 %.
 */
final class PlainBacktest {

    private static final double QUANTILE = 0.2;
    private static final double STAYING = 0.3;
    private static final double LOT = 100;
    private static final double COMMISSION = 0.0003;
    private static final double STAMP_DUTY = 0.001;

    private final Axes axes;
    private final Pool pool;
    private final double[] opens;
    private final double[] closes;
    private final double[] scores;
    private final double[] shares;
    private double cash = 1e7;

    PlainBacktest(Dataset data, Pool pool, double[] scores) {
        this.axes = data.axes();
        this.pool = pool;
        this.opens = data.field("open").values();
        this.closes = carried(data.field("close").values());
        this.scores = scores;
        this.shares = new double[axes.width()];
    }

    private double[] carried(double[] values) {
        double[] carried = values.clone();
        for (int cell = axes.width(); cell < carried.length; cell++) {
            carried[cell] = Double.isNaN(carried[cell]) ? carried[cell - axes.width()] : carried[cell];
        }
        return carried;
    }

    /** NAV on each day. */
    double[] nav() {
        double[] nav = new double[axes.length()];
        nav[0] = cash;
        for (int day = 1; day < nav.length; day++) {
            trade(day, nav[day - 1]);
            nav[day] = cash;
            for (int i = 0; i < shares.length; i++) {
                nav[day] += shares[i] == 0 ? 0 : shares[i] * closes[day * shares.length + i];
            }
        }
        return nav;
    }

    private void trade(int day, double nav) {
        int[] ranked = ranked(day - 1);
        int wanted = Math.max(1, (int) (QUANTILE * ranked.length + 0.5));
        double[] target = new double[shares.length];
        int count = 0;
        for (int k = 0; k < STAYING * ranked.length && count < wanted; k++) {
            if (shares[ranked[k]] > 0) {
                target[ranked[k]] = 1;
                count++;
            }
        }
        for (int k = 0; k < ranked.length && count < wanted; k++) {
            count += target[ranked[k]] == 0 ? 1 : 0;
            target[ranked[k]] = 1;
        }
        for (int i = 0; i < target.length; i++) {
            double price = opens[day * shares.length + i];
            if (!Double.isNaN(price) && (target[i] > 0 || shares[i] > 0)) {
                double before = closes[(day - 1) * shares.length + i];
                double lots = Math.floor(target[i] * 0.995 * nav / wanted / before / LOT) * LOT;
                double change = lots - shares[i];
                double fees = Math.abs(change) * price * (COMMISSION + (change < 0 ? STAMP_DUTY : 0));
                cash -= change * price + fees;
                shares[i] = lots;
            }
        }
    }

    private int[] ranked(int day) {
        int row = day * shares.length;
        int[] names = new int[shares.length];
        int count = 0;
        for (int i = 0; i < names.length; i++) {
            if (pool.contains(row + i) && !Double.isNaN(scores[row + i]) && !Double.isNaN(opens[row + i])) {
                names[count++] = i;
            }
        }
        int[] ranked = Arrays.copyOf(names, count);
        IntArrays.quickSort(ranked, (a, b) -> Double.compare(scores[row + b], scores[row + a]));
        return ranked;
    }
}
