package lode.backtest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * By which instruments a run earned its return.
 *
 * @param contributions of all instruments that were ever held, the largest profit first
 * @param rest          what the capital gained by no instrument's price: dividends in cash, interest, management fees; of a
 *                      long-short portfolio on paper also what its NAV gained less than its two books
 */
public record Attribution(List<Contribution> contributions, double rest) {

    /** Copies the list. */
    public Attribution {
        contributions = List.copyOf(contributions);
    }

    /** The attribution of a run. */
    public static Attribution of(BacktestResult result) {
        Map<String, Tally> tallies = new HashMap<>();
        result.trades().stream()
                .filter(trade -> trade.filled() > 0)
                .forEach(trade -> tallies.computeIfAbsent(trade.instrument(), _ -> new Tally())
                        .fill(trade));
        result.positions()
                .forEach(position -> tallies.computeIfAbsent(position.instrument(), _ -> new Tally())
                        .hold(position));
        result.positions().stream()
                .filter(position -> position.day().equals(result.days().getLast()))
                .forEach(position ->
                        tallies.computeIfAbsent(position.instrument(), _ -> new Tally()).profit += position.value());
        List<Contribution> contributions = new ArrayList<>();
        double capital = result.header().capital();
        tallies.forEach((instrument, tally) -> contributions.add(tally.contribution(instrument, capital)));
        contributions.sort(
                Comparator.comparingDouble(Contribution::profit).reversed().thenComparing(Contribution::instrument));
        double explained =
                contributions.stream().mapToDouble(Contribution::profit).sum();
        return new Attribution(contributions, result.nav()[result.nav().length - 1] - capital - explained);
    }

    private static final class Tally {

        private double profit;
        private double fees;
        private int fills;
        private int days;
        private double weights;

        void fill(Trade trade) {
            profit -= trade.side().sign() * trade.value() + trade.costs().fees();
            fees += trade.costs().fees();
            fills++;
        }

        void hold(Position position) {
            days++;
            weights += position.weight();
        }

        Contribution contribution(String instrument, double capital) {
            return new Contribution(
                    instrument, profit, profit / capital, fees, fills, days, days == 0 ? 0 : weights / days);
        }
    }
}
