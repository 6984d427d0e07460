package lode.cli;

import lode.panel.Dataset;
import lode.panel.Period;
import lode.panel.Pool;

/** The first line of a command's output: which market it works on. */
final class MarketLine {

    private MarketLine() {}

    /** One line for people; says if the market is invented or the pool is not point in time. */
    static String of(Dataset data, String poolName) {
        Pool pool = data.pool(poolName);
        var axes = data.axes();
        String market = data.origin().synthetic()
                ? data.origin().description() + " (invented data: it shows how Lode works, nothing about a real market)"
                : data.origin().description();
        return "%s: %s, %,d instruments x %,d days %s, pool %s of %.0f%s"
                .formatted(
                        data.origin().name(),
                        market,
                        axes.width(),
                        axes.length(),
                        new Period(0, axes.length()).on(axes),
                        poolName,
                        pool.meanSize(),
                        pool.pointInTime() ? "" : " (not point in time)");
    }
}
