package lode.backtest.performance;

/**
 * Figures of daily returns by themselves.
 *
 * @param days        how many returns there are
 * @param total       compounded return
 * @param annual      return of a year
 * @param volatility  standard deviation of a year
 * @param downside    the same of losses only: below the mean in RQ, below the mean of the days so far in JQ
 * @param sharpe      return above the riskless one per volatility
 * @param sortino     the same per downside
 * @param drawdown    largest loss from a peak, as a positive fraction
 * @param winRate     share of days with a gain
 * @param profitLoss  mean gain of a day over mean loss of a day
 * @param calmar      annual return per drawdown; infinite for a gain without drawdown
 * @param valueAtRisk what a day loses at the worst in 19 of 20, if the logarithms of returns are normal
 * @param ulcer       root of the mean square of losses from the peak, in per cent, the start included
 */
public record ReturnFigures(
        int days,
        double total,
        double annual,
        double volatility,
        double downside,
        double sharpe,
        double sortino,
        double drawdown,
        double winRate,
        double profitLoss,
        double calmar,
        double valueAtRisk,
        double ulcer) {

    /** The normal variable that one in twenty is below. */
    private static final double ONE_IN_TWENTY = -1.6448536269514722;

    private static final double NAN = Double.NaN;
    private static final ReturnFigures NONE =
            new ReturnFigures(0, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN);

    static ReturnFigures of(double[] returns, Profile profile) {
        if (returns.length == 0) {
            return NONE;
        }
        double total = Sample.compounded(returns);
        double annual = profile.annual(total, returns.length);
        double volatility = profile.annualDeviation(Sample.deviation(returns));
        double downside = downside(returns, profile);
        double above = switch (profile.convention()) {
            case RQ -> profile.daysPerYear() * (Sample.mean(returns) - profile.dailyRiskFree());
            case JQ -> annual - profile.riskFree();
        };
        double[] levels = Drawdown.levels(returns);
        double drawdown = Drawdown.deepest(levels);
        return new ReturnFigures(
                returns.length,
                total,
                annual,
                volatility,
                downside,
                Sample.ratio(above, volatility),
                Sample.ratio(above, downside),
                drawdown,
                Sample.shareAbove(returns, new double[returns.length]),
                profitLoss(returns),
                annual / drawdown,
                valueAtRisk(returns),
                ulcer(levels));
    }

    private static double downside(double[] returns, Profile profile) {
        return switch (profile.convention()) {
            case RQ -> profile.annualDeviation(belowMean(returns));
            case JQ -> profile.annualDeviation(belowRunningMean(returns));
        };
    }

    private static double belowMean(double[] returns) {
        double mean = Sample.mean(returns);
        double squares = 0;
        for (double value : returns) {
            double below = Math.min(value - mean, 0);
            squares += below * below;
        }
        return returns.length < 2 ? Double.NaN : Sample.settled(Math.sqrt(squares / (returns.length - 1)));
    }

    private static double belowRunningMean(double[] returns) {
        double sum = 0;
        double squares = 0;
        for (int k = 0; k < returns.length; k++) {
            sum += returns[k];
            double below = Math.min(returns[k] - sum / (k + 1), 0);
            squares += below * below;
        }
        return returns.length < 2 ? Double.NaN : Sample.settled(Math.sqrt(squares / returns.length));
    }

    private static double profitLoss(double[] returns) {
        double gained = 0;
        double lost = 0;
        int gains = 0;
        int losses = 0;
        for (double value : returns) {
            if (value > 0) {
                gained += value;
                gains++;
            } else if (value < 0) {
                lost -= value;
                losses++;
            }
        }
        return gains == 0 || losses == 0 ? Double.NaN : gained / gains / (lost / losses);
    }

    private static double valueAtRisk(double[] returns) {
        double[] logs = new double[returns.length];
        for (int k = 0; k < returns.length; k++) {
            logs[k] = Math.log1p(returns[k]);
        }
        if (returns.length < 2) {
            return Double.NaN;
        }
        return Math.expm1(-(Sample.mean(logs) + Math.sqrt(Sample.covariance(logs, logs, 0)) * ONE_IN_TWENTY));
    }

    private static double ulcer(double[] levels) {
        double squares = 0;
        for (double loss : Drawdown.losses(levels)) {
            squares += 100 * loss * 100 * loss;
        }
        return Math.sqrt(squares / levels.length);
    }
}
