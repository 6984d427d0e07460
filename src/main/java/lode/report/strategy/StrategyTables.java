package lode.report.strategy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import lode.backtest.BacktestResult;
import lode.backtest.CapacityPoint;
import lode.backtest.ClosedTrade;
import lode.backtest.Contribution;
import lode.backtest.Costs;
import lode.backtest.Exposure;
import lode.backtest.performance.Calendar;
import lode.backtest.performance.Comparison;
import lode.backtest.performance.ExcessFigures;
import lode.backtest.performance.Performance;
import lode.report.BacktestTables;
import lode.report.Csv;

/** The tables of a strategy, by the names of their files. */
final class StrategyTables {

    private final StrategyReport report;

    StrategyTables(StrategyReport report) {
        this.report = report;
    }

    SequencedMap<String, Csv> all() {
        SequencedMap<String, Csv> tables = new LinkedHashMap<>();
        tables.put("performance", performance());
        tables.put("trading", trading());
        tables.put("refusals", refusals());
        tables.put("monthly", monthly());
        tables.put("yearly", yearly());
        tables.put("drawdowns", drawdowns());
        tables.put("attribution", attribution());
        tables.put("exposure", exposure());
        tables.put("closed_trades", closedTrades());
        if (!report.capacity().isEmpty()) {
            tables.put("capacity", capacity());
        }
        return tables;
    }

    private Csv table(List<String> columns) {
        return Csv.noted(BacktestTables.note(report.result()), columns.toArray(String[]::new));
    }

    /** A row a figure, a column a convention. */
    Csv performance() {
        List<Performance> all = report.performances();
        List<String> columns = new ArrayList<>(List.of("figure", "benchmark"));
        all.forEach(one -> columns.add(one.profile().convention().name().toLowerCase(Locale.ROOT)));
        Csv table = table(columns);
        row(table, "risk_free", "", all, one -> one.profile().riskFree());
        row(table, "days_per_year", "", all, one -> (double) one.profile().daysPerYear());
        row(table, "days", "", all, one -> (double) one.returns().days());
        StrategyFigures.OWN.forEach(figure -> row(table, figure.key(), "", all, one -> figure.in(one.returns())));
        for (int k = 0; k < report.comparisons().size(); k++) {
            int index = k;
            String name = report.comparisons().get(k).name();
            StrategyFigures.AGAINST.forEach(figure -> row(
                    table,
                    figure.key(),
                    name,
                    all,
                    one -> figure.in(one.excess().get(index))));
        }
        return table;
    }

    private static void row(
            Csv table, String figure, String benchmark, List<Performance> all, Function<Performance, Double> value) {
        table.row(Stream.concat(Stream.of(figure, benchmark), all.stream().map(value))
                .toArray());
    }

    /** A row a figure: how it traded, and what that cost by kind, in money. */
    Csv trading() {
        Csv table = table(List.of("figure", "value"));
        StrategyFigures.TRADING.forEach(figure -> table.row(figure.key(), figure.in(report.trading())));
        Costs costs = report.result().totalCosts();
        table.row("bought", sum(report.result().bought()));
        table.row("sold", sum(report.result().sold()));
        table.row("commission", costs.commission());
        table.row("stamp_duty", costs.stampDuty());
        table.row("transfer_fee", costs.transferFee());
        table.row("slippage", costs.slippage());
        table.row("other_costs", costs.other());
        return table.row("total_costs", costs.total());
    }

    static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    Csv refusals() {
        Csv table = table(List.of("reason", "orders", "of_them_filled_in_part"));
        Refusals.of(report).forEach(row -> table.row(row.reason().toString(), row.orders(), row.inPart()));
        return table;
    }

    Csv monthly() {
        return periods("month", returns -> Calendar.months(dates(), returns), YearMonth::toString);
    }

    private <P> Csv periods(String name, Function<double[], SortedMap<P, Double>> periods, Function<P, String> label) {
        List<String> columns = new ArrayList<>(List.of(name, "return"));
        report.comparisons().forEach(one -> columns.addAll(List.of(one.name(), one.name() + "_excess")));
        Csv table = table(columns);
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

    /** A row a year, by the convention at the head of the page. */
    Csv yearly() {
        List<String> columns = new ArrayList<>(List.of("year"));
        StrategyFigures.OWN.forEach(figure -> columns.add(figure.key()));
        report.comparisons()
                .forEach(
                        one -> StrategyFigures.AGAINST.forEach(figure -> columns.add(one.name() + "_" + figure.key())));
        Csv table = table(columns);
        years(report).forEach((year, figures) -> {
            List<Object> row = new ArrayList<>(List.of(year));
            StrategyFigures.OWN.forEach(figure -> row.add(figure.in(figures.returns())));
            for (ExcessFigures excess : figures.excess()) {
                StrategyFigures.AGAINST.forEach(figure -> row.add(figure.in(excess)));
            }
            table.row(row.toArray());
        });
        return table;
    }

    static SortedMap<Integer, Performance> years(StrategyReport report) {
        BacktestResult result = report.result();
        return Calendar.years(
                result.days().subList(1, result.days().size()),
                result.dailyReturns(),
                report.comparisons(),
                report.shown().profile());
    }

    private List<LocalDate> dates() {
        return report.result().days().subList(1, report.result().days().size());
    }

    /** The deepest of the NAV, and of the NAV over that of each index. */
    Csv drawdowns() {
        Csv table = table(List.of("benchmark", "rank", "depth", "peak", "trough", "recovery", "days_down", "days_up"));
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
        Csv table = table(List.of("instrument", "profit", "of_capital", "fees", "fills", "days_held", "mean_weight"));
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
        Csv table = table(columns);
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
        Csv table = table(List.of("opened", "closed", "instrument", "shares", "paid", "received", "profit"));
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

    Csv capacity() {
        List<String> columns = new ArrayList<>(
                List.of("capital", "participation", "total_return", "annual_return", "sharpe", "max_drawdown"));
        report.comparisons().forEach(one -> columns.add(one.name() + "_excess_annual_return"));
        columns.addAll(List.of("cut_by_participation", "mean_invested"));
        Csv table = table(columns);
        for (CapacityPoint point : report.capacity()) {
            List<Object> row = new ArrayList<>(List.of(
                    point.capital(),
                    point.participation(),
                    point.performance().returns().total(),
                    point.performance().returns().annual(),
                    point.performance().returns().sharpe(),
                    point.performance().returns().drawdown()));
            point.performance().excess().forEach(excess -> row.add(excess.annual()));
            row.addAll(List.of(point.cut(), point.invested()));
            table.row(row.toArray());
        }
        return table;
    }
}
