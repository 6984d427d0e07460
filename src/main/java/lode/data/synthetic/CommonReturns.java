package lode.data.synthetic;

/** What moves many instruments at once: the market, industries and styles, none of them predictable. */
final class CommonReturns {

    private static final double MARKET_VOLATILITY = 0.010;
    private static final double INDUSTRY_VOLATILITY = 0.006;
    private static final double STYLE_VOLATILITY = 0.002;

    private final Traits traits;
    private final Draws market;
    private final Draws[] industries;
    private final Draws[] styles;
    private final double[] today;

    CommonReturns(Traits traits, Draws draws) {
        this.traits = traits;
        this.market = draws.split();
        this.industries = draws.split(Traits.INDUSTRIES.size());
        this.styles = draws.split(Traits.STYLES);
        this.today = new double[traits.beta.length];
    }

    /** Moves on to the next day, on which common returns are {@code volatility} times as volatile as usual. */
    void step(double volatility) {
        double marketReturn = MARKET_VOLATILITY * volatility * market.fatTailed();
        var industryReturns = new double[industries.length];
        for (int k = 0; k < industries.length; k++) {
            industryReturns[k] = INDUSTRY_VOLATILITY * volatility * industries[k].normal();
        }
        for (int i = 0; i < today.length; i++) {
            today[i] = traits.beta[i] * marketReturn + industryReturns[traits.industry[i]];
        }
        for (int s = 0; s < styles.length; s++) {
            double premium = STYLE_VOLATILITY * volatility * styles[s].normal();
            for (int i = 0; i < today.length; i++) {
                today[i] += traits.style[s][i] * premium;
            }
        }
    }

    /** Today's logarithmic return of an instrument without its own part. */
    double of(int instrument) {
        return today[instrument];
    }
}
