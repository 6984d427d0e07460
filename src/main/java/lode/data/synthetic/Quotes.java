package lode.data.synthetic;

/**
 * The last raw price of each instrument, the shares it is for, and what links it to the adjusted price.
 *
 * <p>Once a year an instrument goes ex: it pays a dividend, splits its shares if they have become dear, or merges four
 * into one if they have become cheap.
 */
final class Quotes {

    private static final int DAYS_IN_YEAR = 260;
    private static final int DEAR = 6000;
    private static final int CHEAP = 300;
    private static final double PAYERS = 0.6;
    private static final double HIGHEST_YIELD = 0.03;
    private static final int LOT = 100;

    private final int[] ticks;
    private final double[] factor;
    private final double[] floatShares;
    private final int[] exDay;
    private final double[] yield;

    Quotes(Traits traits, Draws draws) {
        int width = traits.ticks.length;
        ticks = traits.ticks.clone();
        factor = new double[width];
        floatShares = new double[width];
        exDay = new int[width];
        yield = new double[width];
        Draws[] each = draws.split(width);
        for (int i = 0; i < width; i++) {
            factor[i] = 1;
            floatShares[i] = lots(traits.floatCap[i] / yuan(ticks[i]));
            exDay[i] = each[i].day(100, 150);
            yield[i] = each[i].happens(PAYERS) ? each[i].between(0, HIGHEST_YIELD) : 0;
        }
    }

    /** Lets the instrument go ex if it is its day of the year; called before it trades. */
    void open(int day, int instrument) {
        if (day % DAYS_IN_YEAR == exDay[instrument]) {
            int cash = (int) (ticks[instrument] * yield[instrument]);
            distribute(instrument, cash, newSharesPerOld(ticks[instrument]));
        }
    }

    private static double newSharesPerOld(int ticks) {
        if (ticks > DEAR) {
            return StrictMath.rint(2.0 * ticks / DEAR);
        }
        return ticks < CHEAP ? 0.25 : 1;
    }

    private void distribute(int instrument, int cash, double shares) {
        int before = ticks[instrument];
        int reference = (int) StrictMath.rint((before - cash) / shares);
        ticks[instrument] = reference;
        factor[instrument] *= (double) before / reference;
        floatShares[instrument] = lots(floatShares[instrument] * shares);
    }

    /** Records the close of a day. */
    void close(int instrument, int closeTicks) {
        ticks[instrument] = closeTicks;
    }

    /** The last close, less what was distributed since, in ticks. */
    int ticks(int instrument) {
        return ticks[instrument];
    }

    /** Adjusted price over raw price. */
    double factor(int instrument) {
        return factor[instrument];
    }

    /** Free-to-trade shares. */
    double floatShares(int instrument) {
        return floatShares[instrument];
    }

    /** Value of the free-to-trade shares, in yuan. */
    double floatCap(int instrument) {
        return floatShares[instrument] * yuan(ticks[instrument]);
    }

    static double yuan(double ticks) {
        return ticks / 100;
    }

    private static double lots(double shares) {
        return Math.max(LOT, LOT * StrictMath.rint(shares / LOT));
    }
}
