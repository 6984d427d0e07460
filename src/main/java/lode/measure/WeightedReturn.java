package lode.measure;

/**
 * The return of holding everything by its factor value: weights proportional to the value less the mean, positive and
 * negative ones together 1 in size, in the factor's direction. It is no difference of groups.
 *
 * @param steps       return from each date to the next; NaN where it is unknown
 * @param cumulative  compounded, 0 at the first date
 * @param total       cumulative return at the end
 * @param annual      return per year
 * @param volatility  standard deviation per year
 * @param drawdown    largest loss from a peak, as a positive fraction
 * @param beta        of the regression on the return of all, equally weighted
 * @param alpha       constant of that regression, made yearly
 */
public record WeightedReturn(
        double[] steps,
        double[] cumulative,
        double total,
        double annual,
        double volatility,
        double drawdown,
        double beta,
        double alpha) {}
