package lode.data.synthetic;

/**
 * The prices of one day, as the path of a Brownian motion that is known to end at the day's return.
 *
 * <p>Given where it ends, the path's value at the open, its extremes and its mean have known distributions (Karatzas
 * and Shreve 1991, section 2.8), from which they are drawn. High and low are drawn independently of each other.
 */
final class Bars {

    /** The share of the day's variance that falls between the last close and the open. */
    private static final double OVERNIGHT = 0.25;

    private final Draws[] each;

    Bars(int width, Draws draws) {
        each = draws.split(width);
    }

    /**
     * One day of one instrument: raw prices, in ticks.
     *
     * @param mean volume-weighted, not a whole number of ticks
     */
    record Bar(int open, int high, int low, int close, double mean) {}

    /**
     * Draws a day.
     *
     * @param reference  the last close, less what was distributed since
     * @param known      logarithmic return that was in the air before the open
     * @param wanted     logarithmic return of the day, unless the limits forbid it
     * @param volatility of the day's return
     */
    Bar draw(int instrument, int reference, double known, double wanted, double volatility, PriceBand band) {
        Draws draws = each[instrument];
        double night = known
                + OVERNIGHT * (wanted - known)
                + volatility * StrictMath.sqrt(OVERNIGHT * (1 - OVERNIGHT)) * draws.normal();
        double variance = (1 - OVERNIGHT) * volatility * volatility;
        double middle = (night + wanted) / 2;
        double up = reach(wanted - night, variance, draws);
        double down = reach(wanted - night, variance, draws);
        double mean = middle + StrictMath.sqrt(variance / 12) * draws.normal();
        int open = band.round(reference * StrictMath.exp(night));
        int close = band.round(reference * StrictMath.exp(wanted));
        int high = Math.max(band.round(reference * StrictMath.exp(middle + up)), Math.max(open, close));
        int low = Math.min(band.round(reference * StrictMath.exp(middle - down)), Math.min(open, close));
        return new Bar(open, high, low, close, Math.clamp(reference * StrictMath.exp(mean), low, high));
    }

    /** How far an extreme of the path lies from the middle of its ends. */
    private static double reach(double change, double variance, Draws draws) {
        return StrictMath.sqrt(change * change + 2 * variance * draws.exponential()) / 2;
    }
}
