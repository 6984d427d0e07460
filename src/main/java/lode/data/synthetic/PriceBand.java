package lode.data.synthetic;

/**
 * The lowest and highest raw price allowed on a day, in ticks of 0.01 yuan.
 *
 * <p>10 % around the reference price, 5 % under special treatment, rounded half up to the tick.
 */
record PriceBand(int down, int up) {

    static PriceBand around(int reference, boolean special) {
        int percent = special ? 5 : 10;
        return new PriceBand(percentOf(reference, 100 - percent), percentOf(reference, 100 + percent));
    }

    private static int percentOf(int ticks, int percent) {
        return (int) ((ticks * (long) percent + 50) / 100);
    }

    /** Whether the price is at an edge of the band. */
    boolean binds(int ticks) {
        return ticks == down || ticks == up;
    }

    /** The price nearest to the wanted one that is allowed, in whole ticks. */
    int round(double ticks) {
        return Math.clamp((long) StrictMath.rint(ticks), down, up);
    }
}
