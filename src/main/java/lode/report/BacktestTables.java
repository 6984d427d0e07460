package lode.report;

import java.util.Map;
import lode.backtest.BacktestResult;
import lode.backtest.Costs;
import lode.backtest.Position;
import lode.backtest.Trade;

/** The tables of a backtest. */
public final class BacktestTables {

    private BacktestTables() {}

    /**
     * Writes nav.csv, trades.csv, positions.csv and strategy.csv.
     *
     * @param settings of the strategy, by key
     */
    public static void write(BacktestResult result, Map<String, String> settings, ResultFolder folder) {
        String note = note(result);
        nav(result, note).write(folder.draft().resolve("nav.csv"));
        trades(result, note).write(folder.draft().resolve("trades.csv"));
        positions(result, note).write(folder.draft().resolve("positions.csv"));
        Csv strategy = Csv.noted(note, "key", "value");
        settings.forEach(strategy::row);
        strategy.write(folder.draft().resolve("strategy.csv"));
    }

    /** The line above each table: what it was made with. */
    public static String note(BacktestResult result) {
        var header = result.header();
        return header.strategy() + "; market " + header.market() + "; filled at the " + header.execution() + "; "
                + String.join("; ", header.notes()) + "; " + header.data();
    }

    private static Csv nav(BacktestResult result, String note) {
        Csv csv = Csv.noted(
                note,
                "date",
                "nav",
                "return",
                "benchmark_return",
                "cash",
                "invested",
                "bought",
                "sold",
                "commission",
                "stamp_duty",
                "transfer_fee",
                "slippage",
                "other_costs");
        for (int k = 0; k < result.nav().length; k++) {
            Costs costs = result.costs().get(k);
            csv.row(
                    result.days().get(k),
                    result.nav()[k],
                    result.returns()[k],
                    result.benchmark().length == 0 ? Double.NaN : result.benchmark()[k],
                    result.cash()[k],
                    result.invested()[k],
                    result.bought()[k],
                    result.sold()[k],
                    costs.commission(),
                    costs.stampDuty(),
                    costs.transferFee(),
                    costs.slippage(),
                    costs.other());
        }
        return csv;
    }

    private static Csv trades(BacktestResult result, String note) {
        Csv csv = Csv.noted(
                note,
                "date",
                "instrument",
                "side",
                "wanted",
                "filled",
                "price",
                "value",
                "commission",
                "stamp_duty",
                "transfer_fee",
                "slippage",
                "other_costs",
                "refusal");
        for (Trade trade : result.trades()) {
            Costs costs = trade.costs();
            csv.row(
                    trade.day(),
                    trade.instrument(),
                    trade.side().toString(),
                    trade.wanted(),
                    trade.filled(),
                    trade.price(),
                    trade.value(),
                    costs.commission(),
                    costs.stampDuty(),
                    costs.transferFee(),
                    costs.slippage(),
                    costs.other(),
                    trade.refusal().toString());
        }
        return csv;
    }

    private static Csv positions(BacktestResult result, String note) {
        Csv csv = Csv.noted(note, "date", "instrument", "shares", "price", "value", "weight");
        for (Position held : result.positions()) {
            csv.row(held.day(), held.instrument(), held.shares(), held.price(), held.value(), held.weight());
        }
        return csv;
    }
}
