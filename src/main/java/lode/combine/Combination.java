package lode.combine;

import java.util.Arrays;
import java.util.List;
import lode.measure.Series;
import lode.panel.Panel;

/**
 * A combined factor.
 *
 * @param method how it was made
 * @param values standardised on each day, missing outside the pool and before the first fit
 * @param fits   what was learned, oldest first; days between a fit that could not be made and the next have no values
 */
public record Combination(Method method, Panel values, List<Fit> fits) {

    /** Copies the list. */
    public Combination {
        fits = List.copyOf(fits);
    }

    /** The mean of the rank correlations in sample, over the fits that have one. */
    public double inSample() {
        return Series.mean(fits.stream().mapToDouble(Fit::inSample).toArray());
    }

    /** The mean rank correlation of the days on which the fits were used. */
    public double outOfSample() {
        return Series.mean(fits.stream()
                .flatMapToDouble(fit -> Arrays.stream(fit.outOfSample()))
                .toArray());
    }
}
