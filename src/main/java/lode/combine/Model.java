package lode.combine;

/** What was learned, and makes one value of many. */
public sealed interface Model permits Weights, Trees {

    /**
     * The combined values of some days, before they are standardised.
     *
     * @return one row per day with a value per instrument; NaN outside the pool and where too little is known
     */
    double[][] predict(Material material, int[] days);
}
