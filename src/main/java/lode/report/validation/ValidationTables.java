package lode.report.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import lode.measure.SlopeTable;
import lode.measure.WeightedReturn;

/** The tables of a factor test. Factors stand below each other, or side by side where a row is a statistic. */
final class ValidationTables {

    private ValidationTables() {}

    /** All tables, those of the exported report first. */
    static List<Table> of(ValidationReport report) {
        List<TestedFactor> factors = report.factors();
        var ic = new IcTables(report.ic(), factors);
        var groups = new GroupTables(factors);
        return List.of(
                BasicTable.of(factors),
                ic.statistics(),
                ic.series(),
                ic.decay(),
                ic.industries(),
                groups.returns(),
                groups.turnover(),
                settings(report.settings()),
                groups.groups(),
                groups.periods(),
                weighted(factors),
                regression(factors),
                slopes(factors),
                stability(factors),
                coverage(factors),
                ic.years(),
                ic.sizes(),
                ic.months(),
                RobustTables.all(report.ic(), factors),
                RobustTables.changes(report.ic(), factors),
                correlations(factors, report.correlations()));
    }

    private static Table settings(List<ValidationReport.Setting> settings) {
        return new Table(
                "settings",
                "Settings",
                List.of("setting", "value"),
                settings.stream()
                        .map(setting -> List.<Object>of(setting.key(), setting.value()))
                        .toList());
    }

    private static Table weighted(List<TestedFactor> factors) {
        return new DateTable("factor_weighted", "Factor-weighted return")
                .column("return", (one, k) -> one.weighted().steps()[k])
                .column("cumulative", (one, k) -> one.weighted().cumulative()[k])
                .column(
                        "neutral_return",
                        (one, k) -> one.neutral().map(WeightedReturn::steps).map(steps -> steps[k]))
                .column(
                        "neutral_cumulative",
                        (one, k) ->
                                one.neutral().map(WeightedReturn::cumulative).map(cumulative -> cumulative[k]))
                .of(factors);
    }

    private static Table regression(List<TestedFactor> factors) {
        return new FactorTable<>(
                        "regression",
                        "Regression",
                        factor -> List.of(factor.validation().slopes()))
                .column("periods", SlopeTable::periods)
                .column("mean", SlopeTable::mean)
                .column("t_stat", SlopeTable::t)
                .column("newey_west_t", SlopeTable::neweyWestT)
                .column("mean_absolute_t", SlopeTable::meanAbsoluteT)
                .column("share_above_2", SlopeTable::aboveTwo)
                .column("share_positive", SlopeTable::positive)
                .column("cumulative", slopes -> slopes.cumulative()[slopes.cumulative().length - 1])
                .of(factors);
    }

    private static Table slopes(List<TestedFactor> factors) {
        return new DateTable("regression_series", "Regression series")
                .column("slope", (one, k) -> one.slopes().slopes()[k])
                .column("cumulative", (one, k) -> one.slopes().cumulative()[k])
                .of(factors);
    }

    private record Lag(int dates, double autocorrelation) {}

    private static Table stability(List<TestedFactor> factors) {
        return new FactorTable<>(
                        "stability",
                        "Rank autocorrelation",
                        factor -> lags(factor.validation().stability().autocorrelation()))
                .column("lag", Lag::dates)
                .column("autocorrelation", Lag::autocorrelation)
                .of(factors);
    }

    private static List<Lag> lags(double[] autocorrelation) {
        return IntStream.range(0, autocorrelation.length)
                .mapToObj(k -> new Lag(k + 1, autocorrelation[k]))
                .toList();
    }

    private static Table coverage(List<TestedFactor> factors) {
        return new DateTable("coverage", "Coverage")
                .column("known", (one, k) -> one.coverage().known()[k])
                .column("universe", (one, k) -> one.coverage().universe()[k])
                .column("share", (one, k) -> one.coverage().shares()[k])
                .of(factors);
    }

    private static Table correlations(List<TestedFactor> factors, double[][] correlations) {
        List<String> columns = new ArrayList<>(List.of("factor"));
        factors.forEach(factor -> columns.add(factor.name()));
        List<List<Object>> rows = new ArrayList<>();
        for (int k = 0; k < factors.size(); k++) {
            List<Object> row = new ArrayList<>(List.of(factors.get(k).name()));
            for (double correlation : correlations[k]) {
                row.add(correlation);
            }
            rows.add(row);
        }
        return new Table("correlation", "Correlation", columns, rows);
    }
}
