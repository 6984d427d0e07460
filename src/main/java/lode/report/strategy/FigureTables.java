package lode.report.strategy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import lode.backtest.BacktestResult;
import lode.backtest.CapacityPoint;
import lode.backtest.Costs;
import lode.backtest.performance.Calendar;
import lode.backtest.performance.ExcessFigures;
import lode.backtest.performance.Performance;
import lode.report.BacktestTables;
import lode.report.Csv;

/** The tables whose rows or columns are the figures of a strategy. */
final class FigureTables {

    private final StrategyReport report;

    FigureTables(StrategyReport report) {
        this.report = report;
    }

    /** A table of a run, with a note of what it was made from. */
    static Csv begin(StrategyReport report, List<String> columns) {
        return Csv.noted(BacktestTables.note(report.result()), columns.toArray(String[]::new));
    }

    /** A row a figure, a column a convention. */
    Csv performance() {
        List<Performance> all = report.performances();
        List<String> columns = new ArrayList<>(List.of("figure", "benchmark"));
        all.forEach(one -> columns.add(one.profile().convention().name().toLowerCase(Locale.ROOT)));
        Csv table = begin(report, columns);
        row(table, "risk_free", "", all, one -> one.profile().riskFree());
        row(table, "days_per_year", "", all, one -> (double) one.profile().daysPerYear());
        row(table, "days", "", all, one -> (double) one.returns().days());
        OwnFigures.ALL.forEach(figure -> row(table, figure.key(), "", all, one -> figure.in(one.returns())));
        for (int k = 0; k < report.comparisons().size(); k++) {
            int index = k;
            String name = report.comparisons().get(k).name();
            AgainstFigures.ALL.forEach(figure -> row(
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
        Csv table = begin(report, List.of("figure", "value"));
        TradeFigures.ALL.forEach(figure -> table.row(figure.key(), figure.in(report.trading())));
        Costs costs = report.result().totalCosts();
        table.row("bought", StrategyTables.sum(report.result().bought()));
        table.row("sold", StrategyTables.sum(report.result().sold()));
        table.row("commission", costs.commission());
        table.row("stamp_duty", costs.stampDuty());
        table.row("transfer_fee", costs.transferFee());
        table.row("slippage", costs.slippage());
        table.row("other_costs", costs.other());
        return table.row("total_costs", costs.total());
    }

    /** A row a year, by the convention at the head of the page. */
    Csv yearly() {
        List<String> columns = new ArrayList<>(List.of("year"));
        OwnFigures.ALL.forEach(figure -> columns.add(figure.key()));
        report.comparisons()
                .forEach(one -> AgainstFigures.ALL.forEach(figure -> columns.add(one.name() + "_" + figure.key())));
        Csv table = begin(report, columns);
        years(report).forEach((year, figures) -> {
            List<Object> row = new ArrayList<>(List.of(year));
            OwnFigures.ALL.forEach(figure -> row.add(figure.in(figures.returns())));
            for (ExcessFigures excess : figures.excess()) {
                AgainstFigures.ALL.forEach(figure -> row.add(figure.in(excess)));
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

    Csv capacity() {
        List<String> columns = new ArrayList<>(
                List.of("capital", "participation", "total_return", "annual_return", "sharpe", "max_drawdown"));
        report.comparisons().forEach(one -> columns.add(one.name() + "_excess_annual_return"));
        columns.addAll(List.of("cut_by_participation", "mean_invested"));
        Csv table = begin(report, columns);
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
