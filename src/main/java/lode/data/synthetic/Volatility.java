package lode.data.synthetic;

/**
 * Volatility that comes in spells: its logarithm reverts slowly to its usual level.
 *
 * <p>One multiple is shared by the whole market; each instrument has one of its own besides.
 */
final class Volatility {

    private static final double PERSISTENCE = 0.97;
    private static final double SPREAD = 0.45;
    private static final double MARKET_PERSISTENCE = 0.98;
    private static final double MARKET_SPREAD = 0.3;
    private static final double SHARED = 0.5;

    private final Draws market;
    private final Draws[] each;
    private final double[] state;
    private double marketState;

    Volatility(int width, Draws draws) {
        market = draws.split();
        each = draws.split(width);
        state = new double[width];
        marketState = MARKET_SPREAD * market.normal();
        for (int i = 0; i < width; i++) {
            state[i] = SPREAD * each[i].normal();
        }
    }

    /** Moves on to the next day. */
    void step() {
        marketState = revert(marketState, MARKET_PERSISTENCE, MARKET_SPREAD, market);
        for (int i = 0; i < state.length; i++) {
            state[i] = revert(state[i], PERSISTENCE, SPREAD, each[i]);
        }
    }

    private static double revert(double state, double persistence, double spread, Draws draws) {
        return persistence * state + spread * StrictMath.sqrt(1 - persistence * persistence) * draws.normal();
    }

    /** Today's volatility of common returns, as a multiple of the usual. */
    double market() {
        return StrictMath.exp(marketState);
    }

    /** Logarithm of today's volatility of the instrument's own return, as a multiple of the usual. */
    double logarithm(int instrument) {
        return SHARED * marketState + state[instrument];
    }
}
