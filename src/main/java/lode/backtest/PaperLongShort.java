package lode.backtest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A portfolio that is long the best names and short the worst, on paper: nobody can invest in it.
 *
 * <p>Each leg is traded by the rules and at the costs of the market as if it were bought; the short leg then earns what its
 * names lose and pays its costs, and a fee for borrowing. Both legs are of the size of NAV every day.
 */
final class PaperLongShort {

    static final String WARNING = "NOT INVESTABLE: a quantile long-short portfolio on paper";

    private static final double DAYS_PER_YEAR = 252;

    private PaperLongShort() {}

    /**
     * Puts the legs together.
     *
     * @param borrowing what borrowing the short leg costs a year, as a fraction of its value
     */
    static BacktestResult of(BacktestResult best, BacktestResult worst, double borrowing) {
        int days = best.nav().length;
        double[] nav = new double[days];
        double[] returns = new double[days];
        List<Costs> costs = new ArrayList<>(List.of(Costs.NONE));
        nav[0] = best.nav()[0];
        returns[0] = Double.NaN;
        for (int k = 1; k < days; k++) {
            double before = worst.nav()[k - 1];
            double paid = worst.costs().get(k).total();
            double gain = worst.nav()[k] - before + paid;
            double lent = borrowing / DAYS_PER_YEAR * worst.invested()[k - 1];
            returns[k] = best.returns()[k] - (gain + paid + lent) / before;
            nav[k] = nav[k - 1] * (1 + returns[k]);
            costs.add(best.costs().get(k).plus(worst.costs().get(k)).plus(new Costs(0, 0, 0, 0, lent)));
        }
        return new BacktestResult(
                header(best.header(), worst.header(), borrowing),
                best.days(),
                nav,
                returns,
                best.benchmark(),
                sum(best.cash(), worst.cash(), 1),
                sum(best.invested(), worst.invested(), -1),
                sum(best.bought(), worst.sold(), 1),
                sum(best.sold(), worst.bought(), 1),
                costs,
                trades(best, worst),
                positions(best, worst),
                best.industries(),
                weights(best.industryWeights(), worst.industryWeights()));
    }

    private static Header header(Header best, Header worst, double borrowing) {
        List<String> notes = new ArrayList<>(List.of(WARNING));
        notes.addAll(best.notes());
        notes.add("each leg is a book of its own with all of the capital; figures of money are those of both books");
        return new Header(
                best.data(),
                "long " + best.strategy() + "; short the same of the score reversed, borrowed at " + borrowing
                        + " a year",
                best.market(),
                best.execution(),
                best.scale(),
                best.benchmark(),
                best.capital(),
                worst.from(),
                worst.to(),
                notes);
    }

    private static double[] sum(double[] a, double[] b, int sign) {
        double[] sum = a.clone();
        Arrays.setAll(sum, k -> a[k] + sign * b[k]);
        return sum;
    }

    private static double[][] weights(double[][] best, double[][] worst) {
        double[][] net = new double[best.length][];
        Arrays.setAll(net, k -> sum(best[k], worst[k], -1));
        return net;
    }

    private static List<Trade> trades(BacktestResult best, BacktestResult worst) {
        Stream<Trade> turned = worst.trades().stream()
                .map(trade -> new Trade(
                        trade.day(),
                        trade.instrument(),
                        trade.side() == Side.BUY ? Side.SELL : Side.BUY,
                        trade.wanted(),
                        trade.filled(),
                        trade.price(),
                        trade.value(),
                        trade.costs(),
                        trade.refusal()));
        return Stream.concat(best.trades().stream(), turned)
                .sorted(Comparator.comparing(Trade::day))
                .toList();
    }

    private static List<Position> positions(BacktestResult best, BacktestResult worst) {
        Stream<Position> turned = worst.positions().stream()
                .map(held -> new Position(
                        held.day(), held.instrument(), -held.shares(), held.price(), -held.value(), -held.weight()));
        return Stream.concat(best.positions().stream(), turned)
                .sorted(Comparator.comparing(Position::day).thenComparing(Position::instrument))
                .toList();
    }
}
