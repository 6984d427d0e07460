package lode.data.synthetic;

/**
 * A formula whose value at the close of a day moves the returns of the days after it.
 *
 * @param formula  in canonical form, such as {@code neg(ts_corr(close, volume, 10))}
 * @param strength drift of the next days at an exposure of one standard deviation, in units of the instrument's own
 *     daily volatility
 */
public record PlantedFactor(String formula, double strength) {

    /** Checks that the market knows how to plant the formula. */
    public PlantedFactor {
        Signal.of(formula);
        if (!Double.isFinite(strength)) {
            throw new IllegalArgumentException("strength must be finite, got " + strength);
        }
    }

    /** The same formula with its strength multiplied. */
    public PlantedFactor times(double multiple) {
        return new PlantedFactor(formula, strength * multiple);
    }
}
