package lode.data.synthetic;

import java.util.List;

/** What never changes about each instrument: industry, sensitivities, usual volatility and turnover. */
final class Traits {

    static final List<String> INDUSTRIES = List.of(
            "Bellfounders",
            "Bridgebuilders",
            "Cartographers",
            "Clockmakers",
            "Coopers",
            "Dyers",
            "Falconers",
            "Glassblowers",
            "Inkmakers",
            "Kitemakers",
            "Lamplighters",
            "Lensgrinders",
            "Luthiers",
            "Papermakers",
            "Potters",
            "Ropemakers",
            "Saltworks",
            "Shipwrights",
            "Teahouses",
            "Windmills");

    static final int STYLES = 3;
    private static final int SIZE = 0;
    private static final int LIQUIDITY = 1;

    private static final double BETA_SPREAD = 0.2;
    private static final double USUAL_VOLATILITY = 0.018;
    private static final double VOLATILITY_SPREAD = 0.25;
    private static final double USUAL_TURNOVER = 0.008;
    private static final double TURNOVER_OF_SIZE = -0.25;
    private static final double TURNOVER_OF_LIQUIDITY = 0.4;
    private static final double USUAL_FLOAT_CAP = 8e9;
    private static final double USUAL_TICKS = 1500;
    private static final double PRICE_SPREAD = 0.5;

    final int[] industry;
    /** Sensitivity to the market. */
    final double[] beta;
    /** Sensitivities to size, liquidity and one style that no field shows: style by instrument, standard normal. */
    final double[][] style;
    /** Usual daily volatility that is the instrument's own. */
    final double[] volatility;
    /** Logarithm of the usual share of free-to-trade shares that change hands in a day. */
    final double[] turnover;
    /** Free-to-trade shares times price at the start, in yuan. */
    final double[] floatCap;
    /** Raw price at the start, in ticks of 0.01 yuan. */
    final int[] ticks;

    private Traits(int width) {
        industry = new int[width];
        beta = new double[width];
        style = new double[STYLES][width];
        volatility = new double[width];
        turnover = new double[width];
        floatCap = new double[width];
        ticks = new int[width];
    }

    static Traits draw(int width, Draws draws) {
        var traits = new Traits(width);
        Draws[] each = draws.split(width);
        for (int i = 0; i < width; i++) {
            traits.invent(i, each[i]);
        }
        return traits;
    }

    private void invent(int i, Draws draws) {
        industry[i] = (int) (draws.uniform() * INDUSTRIES.size());
        beta[i] = 1 + BETA_SPREAD * draws.normal();
        for (int s = 0; s < STYLES; s++) {
            style[s][i] = draws.normal();
        }
        volatility[i] = USUAL_VOLATILITY * StrictMath.exp(VOLATILITY_SPREAD * draws.normal());
        turnover[i] = StrictMath.log(USUAL_TURNOVER)
                + TURNOVER_OF_SIZE * style[SIZE][i]
                + TURNOVER_OF_LIQUIDITY * style[LIQUIDITY][i];
        floatCap[i] = USUAL_FLOAT_CAP * StrictMath.exp(style[SIZE][i]);
        ticks[i] = (int) StrictMath.rint(USUAL_TICKS * StrictMath.exp(PRICE_SPREAD * draws.normal()));
    }
}
