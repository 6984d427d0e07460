package lode.backtest.performance;

import java.util.Arrays;

/**
 * Figures of daily returns against an index, on the days whose return of the index is known.
 *
 * @param benchmark        name of the index
 * @param own              figures of the returns on these days
 * @param index            figures of the index
 * @param geometric        (1 + total) / (1 + total of the index) - 1
 * @param annual           the same, of a year
 * @param arithmetic       total less total of the index
 * @param beta             covariance with the index over its variance
 * @param alpha            annual return that beta does not explain
 * @param alphaOfDays      the same from mean daily returns, as older reports have it
 * @param trackingError    standard deviation of a year of the differences of returns
 * @param informationRatio RQ: of what beta does not explain, per its deviation; JQ: annual return less that of the index,
 *     per tracking error
 * @param excessVolatility standard deviation of a year of daily excesses (1 + r) / (1 + b) - 1
 * @param excessSharpe     RQ: mean difference of a year per tracking error; JQ: annual excess above the riskless return, per
 *     excess volatility
 * @param excessDrawdown   largest loss of the level over that of the index, as a positive fraction
 * @param winRate          share of days above the index
 * @param meanDailyExcess  mean of daily excesses
 */
public record ExcessFigures(
        String benchmark,
        ReturnFigures own,
        ReturnFigures index,
        double geometric,
        double annual,
        double arithmetic,
        double beta,
        double alpha,
        double alphaOfDays,
        double trackingError,
        double informationRatio,
        double excessVolatility,
        double excessSharpe,
        double excessDrawdown,
        double winRate,
        double meanDailyExcess) {

    static ExcessFigures of(double[] returns, Comparison comparison, Profile profile) {
        Known known = Known.of(returns, comparison.returns());
        double[] r = known.own();
        double[] b = known.index();
        double[] excesses = Comparison.excesses(r, b);
        ReturnFigures own = ReturnFigures.of(r, profile);
        ReturnFigures index = ReturnFigures.of(b, profile);
        double geometric = Sample.ratio(1 + own.total(), 1 + index.total()) - 1;
        double annual = profile.annual(geometric, r.length);
        double beta = index.volatility() == 0 ? Double.NaN : Sample.covariance(r, b, 1) / Sample.covariance(b, b, 1);
        double error = profile.annualDeviation(Sample.deviation(less(r, 1, b)));
        double volatility = profile.annualDeviation(Sample.deviation(excesses));
        return new ExcessFigures(
                comparison.name(),
                own,
                index,
                geometric,
                annual,
                own.total() - index.total(),
                beta,
                profile.alpha(own.annual(), index.annual(), beta),
                alphaOfDays(r, b, beta, profile),
                error,
                switch (profile.convention()) {
                    case RQ ->
                        Sample.ratio(
                                own.annual() - beta * index.annual(),
                                profile.annualDeviation(Sample.deviation(less(r, beta, b))));
                    case JQ -> Sample.ratio(own.annual() - index.annual(), error);
                },
                volatility,
                switch (profile.convention()) {
                    case RQ -> Sample.ratio(profile.daysPerYear() * Sample.mean(less(r, 1, b)), error);
                    case JQ -> Sample.ratio(annual - profile.riskFree(), volatility);
                },
                r.length == 0 ? Double.NaN : Drawdown.deepest(Drawdown.levels(excesses)),
                Sample.shareAbove(r, b),
                Sample.mean(excesses));
    }

    private static double alphaOfDays(double[] r, double[] b, double beta, Profile profile) {
        double riskFree = profile.riskFree() / profile.daysPerYear();
        return profile.daysPerYear() * (Sample.mean(r) - riskFree - beta * (Sample.mean(b) - riskFree));
    }

    private static double[] less(double[] r, double times, double[] b) {
        double[] differences = new double[r.length];
        for (int k = 0; k < r.length; k++) {
            differences[k] = r[k] - times * b[k];
        }
        return differences;
    }

    /** The returns of the days on which that of the index is known. */
    private record Known(double[] own, double[] index) {

        static Known of(double[] returns, double[] index) {
            int days = 0;
            double[] r = new double[returns.length];
            double[] b = new double[returns.length];
            for (int k = 0; k < returns.length; k++) {
                if (!Double.isNaN(index[k])) {
                    r[days] = returns[k];
                    b[days++] = index[k];
                }
            }
            return new Known(Arrays.copyOf(r, days), Arrays.copyOf(b, days));
        }
    }
}
