package lode.data.synthetic;

/** Turnover: a usual level, spells of interest, and a reaction to the day's move. */
final class Volumes {

    private static final double PERSISTENCE = 0.9;
    private static final double SPREAD = 0.35;
    private static final double NOISE = 0.15;
    private static final double REACTION = 0.4;
    private static final double STRONGEST_MOVE = 4;
    private static final double REACTION_TO_VOLATILITY = 0.4;
    private static final double MOST = 0.5;
    private static final int LOT = 100;

    private final Traits traits;
    private final Draws[] each;
    private final double[] interest;

    Volumes(Traits traits, Draws draws) {
        this.traits = traits;
        this.each = draws.split(traits.turnover.length);
        this.interest = new double[each.length];
        for (int i = 0; i < each.length; i++) {
            interest[i] = SPREAD * each[i].normal();
        }
    }

    /**
     * Draws a day: shares traded, in whole lots.
     *
     * @param change        logarithmic return of the day
     * @param logVolatility logarithm of the day's volatility over the usual one
     * @param floatShares   free-to-trade shares
     */
    double draw(int instrument, double change, double logVolatility, double floatShares) {
        Draws draws = each[instrument];
        interest[instrument] = PERSISTENCE * interest[instrument]
                + SPREAD * StrictMath.sqrt(1 - PERSISTENCE * PERSISTENCE) * draws.normal();
        double move = Math.min(Math.abs(change) / traits.volatility[instrument], STRONGEST_MOVE);
        double turnover = StrictMath.exp(traits.turnover[instrument]
                + interest[instrument]
                + REACTION * move
                + REACTION_TO_VOLATILITY * logVolatility
                + NOISE * draws.normal());
        return Math.max(LOT, LOT * StrictMath.rint(Math.min(turnover, MOST) * floatShares / LOT));
    }
}
