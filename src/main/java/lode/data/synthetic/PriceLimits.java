package lode.data.synthetic;

/**
 * The lowest and highest raw price allowed on a day, in ticks of 0.01 yuan.
 *
 * <p>10 % around the reference price, 5 % under special treatment, rounded half up to the tick.
 */
record PriceLimits(int down, int up) {

    static PriceLimits around(int reference, boolean special) {
        int percent = special ? 5 : 10;
        return new PriceLimits(percentOf(reference, 100 - percent), percentOf(reference, 100 + percent));
    }

    private static int percentOf(int ticks, int percent) {
        return (int) ((ticks * (long) percent + 50) / 100);
    }

    /** Whether the price is at one of the limits. */
    boolean bind(int ticks) {
        return ticks == down || ticks == up;
    }

    /** The price nearest to the wanted one that is allowed, in whole ticks. */
    int round(double ticks) {
        return Math.clamp((long) StrictMath.rint(ticks), down, up);
    }
}
