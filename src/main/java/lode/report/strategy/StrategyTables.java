package lode.report.strategy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.function.Function;
import lode.backtest.BacktestResult;
import lode.backtest.ClosedTrade;
import lode.backtest.Contribution;
import lode.backtest.Exposure;
import lode.backtest.performance.Calendar;
import lode.backtest.performance.Comparison;
import lode.report.Csv;

/** The tables of a strategy, by the names of their files. */
final class StrategyTables {

    private final StrategyReport report;

    StrategyTables(StrategyReport report) {
        this.report = report;
    }

    SequencedMap<String, Csv> all() {
        SequencedMap<String, Csv> tables = new LinkedHashMap<>();
        var figures = new FigureTables(report);
        tables.put("performance", figures.performance());
        tables.put("trading", figures.trading());
        tables.put("refusals", refusals());
        tables.put("monthly", monthly());
        tables.put("yearly", figures.yearly());
        tables.put("drawdowns", drawdowns());
        tables.put("attribution", attribution());
        tables.put("exposure", exposure());
        tables.put("closed_trades", closedTrades());
        if (!report.capacity().isEmpty()) {
            tables.put("capacity", figures.capacity());
        }
        return tables;
    }

    static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    Csv refusals() {
        Csv table = FigureTables.begin(report, List.of("reason", "orders", "of_them_filled_in_part"));
        Refusals.of(report).forEach(row -> table.row(row.reason().toString(), row.orders(), row.inPart()));
        return table;
    }

    Csv monthly() {
        return periods("month", returns -> Calendar.months(dates(), returns), YearMonth::toString);
    }

    private <P> Csv periods(String name, Function<double[], SortedMap<P, Double>> periods, Function<P, String> label) {
        List<String> columns = new ArrayList<>(List.of(name, "return"));
        report.comparisons().forEach(one -> columns.addAll(List.of(one.name(), one.name() + "_excess")));
        Csv table = FigureTables.begin(report, columns);
        List<SortedMap<P, Double>> others = report.comparisons().stream()
                .map(one -> periods.apply(one.returns()))
                .toList();
        periods.apply(report.result().dailyReturns()).forEach((period, own) -> {
            List<Object> row = new ArrayList<>(List.of(label.apply(period), own));
            for (SortedMap<P, Double> other : others) {
                double index = other.getOrDefault(period, Double.NaN);
                row.addAll(List.of(index, (1 + own) / (1 + index) - 1));
            }
            table.row(row.toArray());
        });
        return table;
    }

    private List<LocalDate> dates() {
        return report.result().days().subList(1, report.result().days().size());
    }

    /** The deepest of the NAV, and of the NAV over that of each index. */
    Csv drawdowns() {
        Csv table = FigureTables.begin(
                report, List.of("benchmark", "rank", "depth", "peak", "trough", "recovery", "days_down", "days_up"));
        drawdowns(table, "", Falls.own(report));
        for (Comparison comparison : report.comparisons()) {
            drawdowns(table, comparison.name(), Falls.against(report, comparison));
        }
        return table;
    }

    private static void drawdowns(Csv table, String benchmark, List<Falls.Fall> falls) {
        for (int k = 0; k < falls.size(); k++) {
            Falls.Fall fall = falls.get(k);
            table.row(
                    benchmark,
                    k + 1,
                    fall.depth(),
                    fall.peak(),
                    fall.trough(),
                    fall.recovery(),
                    fall.down(),
                    fall.up());
        }
    }

    /** A row an instrument, the largest profit first, and one for what no instrument earned. */
    Csv attribution() {
        Csv table = FigureTables.begin(
                report, List.of("instrument", "profit", "of_capital", "fees", "fills", "days_held", "mean_weight"));
        for (Contribution one : report.attribution().contributions()) {
            table.row(
                    one.instrument(),
                    one.profit(),
                    one.ofCapital(),
                    one.fees(),
                    one.fills(),
                    one.days(),
                    one.meanWeight());
        }
        double rest = report.attribution().rest();
        double capital = report.result().header().capital();
        return table.row(
                "cash", rest, rest / capital, 0.0, 0, report.result().days().size(), Double.NaN);
    }

    /** A row a day: how many names, what share of NAV is invested, and the weight of each industry. */
    Csv exposure() {
        BacktestResult result = report.result();
        List<String> columns = new ArrayList<>(List.of("date", "names", "invested"));
        columns.addAll(result.industries());
        Csv table = FigureTables.begin(report, columns);
        Exposure exposure = Exposure.of(result);
        for (int t = 0; t < result.days().size(); t++) {
            List<Object> row =
                    new ArrayList<>(List.of(result.days().get(t), (int) exposure.names()[t], exposure.net()[t]));
            for (int k = 0; k < result.industries().size(); k++) {
                row.add(result.industryWeights()[t][k]);
            }
            table.row(row.toArray());
        }
        return table;
    }

    Csv closedTrades() {
        Csv table = FigureTables.begin(
                report, List.of("opened", "closed", "instrument", "shares", "paid", "received", "profit"));
        for (ClosedTrade one : report.closed()) {
            table.row(
                    one.opened(),
                    one.closed(),
                    one.instrument(),
                    one.shares(),
                    one.paid(),
                    one.received(),
                    one.profit());
        }
        return table;
    }
}
