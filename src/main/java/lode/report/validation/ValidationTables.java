package lode.report.validation;

import static java.util.stream.IntStream.range;
import static java.util.stream.IntStream.rangeClosed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import lode.measure.Capacity;
import lode.measure.GroupTest;
import lode.measure.IcDecay;
import lode.measure.IcKind;
import lode.measure.IcStats;
import lode.measure.IcTable;
import lode.measure.IndustryIc;
import lode.measure.MonthIc;
import lode.measure.SizeRow;
import lode.measure.SlopeTable;
import lode.measure.Validation;
import lode.measure.WeightedReturn;
import lode.measure.YearRow;

/** The tables of a factor test. Factors stand below each other, or side by side where a row is a statistic. */
final class ValidationTables {

    /** The statistics of a series, by the names of the report; the first twelve are those of its table. */
    static final SequencedMap<String, Function<IcTable, Object>> STATISTICS = statistics();

    private final ValidationReport report;

    ValidationTables(ValidationReport report) {
        this.report = report;
    }

    private static SequencedMap<String, Function<IcTable, Object>> statistics() {
        SequencedMap<String, Function<IcTable, Object>> all = new LinkedHashMap<>();
        all.put("mean", IcTable::mean);
        all.put("std", IcTable::std);
        all.put("ir", IcTable::ir);
        all.put("positive", IcTable::positive);
        all.put("negative", IcTable::negative);
        all.put("significance", IcTable::significance);
        all.put("sig_positive", IcTable::significantlyPositive);
        all.put("sig_negative", IcTable::significantlyNegative);
        all.put("t_stat", IcTable::t);
        all.put("p_value", IcTable::p);
        all.put("skew", IcTable::skew);
        all.put("kurtosis", IcTable::kurtosis);
        all.put("newey_west_t", IcTable::neweyWestT);
        all.put("newey_west_lags", IcTable::lags);
        all.put("periods", IcTable::periods);
        return all;
    }

    /** All tables, those of the exported report first. */
    List<Table> all() {
        return List.of(
                basic(),
                icStatistics(),
                icSeries(),
                icDecay(),
                industries(),
                groupReturns(),
                groupTurnover(),
                settings(),
                groups(),
                groupPeriods(),
                weighted(),
                regression(),
                slopes(),
                stability(),
                coverage(),
                years(),
                sizes(),
                months(),
                correlations());
    }

    Table basic() {
        Table.Builder table = Table.named(
                "basic",
                "Basic info",
                "factor",
                "formula",
                "direction",
                "start",
                "end",
                "dates",
                "long_short_return",
                "max_drawdown",
                "annual_volatility",
                "annual_return",
                "beta",
                "annual_alpha",
                "neutral_long_short_return",
                "top_minus_bottom",
                "mean_top_minus_bottom",
                "error_top_minus_bottom",
                "monotonicity",
                "coverage",
                "coverage_trend",
                "coverage_t",
                "coverage_alarm",
                "half_life",
                "participation",
                "capacity_by_trading",
                "capacity_equal_weights",
                "dates_with_ties",
                "dates_flat",
                "dates_thin");
        for (TestedFactor factor : report.factors()) {
            Validation one = factor.validation();
            GroupTest groups = one.groups();
            int ties = 0;
            for (boolean collided : groups.collided()) {
                ties += collided ? 1 : 0;
            }
            table.row(
                    factor.name(),
                    factor.formula(),
                    one.direction(),
                    one.dates().getFirst(),
                    one.dates().getLast(),
                    one.dates().size(),
                    one.weighted().total(),
                    one.weighted().drawdown(),
                    one.weighted().volatility(),
                    one.weighted().annual(),
                    one.weighted().beta(),
                    one.weighted().alpha(),
                    one.neutral().map(WeightedReturn::total),
                    groups.cumulativeTopMinusBottom()[one.dates().size() - 1],
                    groups.meanTopMinusBottom(),
                    groups.errorTopMinusBottom(),
                    groups.monotonicity(),
                    one.coverage().mean(),
                    one.coverage().trend(),
                    one.coverage().t(),
                    one.coverage().alarm(),
                    one.stability().halfLife(),
                    one.capacity().map(Capacity::participation),
                    one.capacity().map(Capacity::byTrading),
                    one.capacity().map(Capacity::equalWeights),
                    ties,
                    factor.flat(),
                    factor.thin());
        }
        return table.build();
    }

    private Table settings() {
        Table.Builder table = Table.named("settings", "Settings", "setting", "value");
        report.settings().forEach(setting -> table.row(setting.key(), setting.value()));
        return table.build();
    }

    Table icStatistics() {
        List<String> columns = new ArrayList<>(List.of("kind", "statistic"));
        report.factors().forEach(factor -> columns.add(factor.name()));
        Table.Builder table = Table.named("ic_statistics", "IC statistics", columns);
        for (IcKind kind : List.of(report.ic(), other(report.ic()))) {
            STATISTICS.forEach((name, statistic) -> {
                List<Object> row = new ArrayList<>(List.of(kind.toString(), name));
                report.factors()
                        .forEach(factor -> row.add(
                                statistic.apply(factor.validation().ic(kind).table())));
                table.row(row);
            });
        }
        return table.build();
    }

    private static IcKind other(IcKind kind) {
        return kind == IcKind.NORMAL ? IcKind.RANK : IcKind.NORMAL;
    }

    private Table icSeries() {
        return perDate(
                "ic_series",
                "IC series",
                List.of("normal_ic", "normal_rolling_12", "rank_ic", "rank_rolling_12", "pairs"),
                (one, k) -> List.of(
                        one.normal().ics()[k],
                        one.normal().rolling()[k],
                        one.rank().ics()[k],
                        one.rank().rolling()[k],
                        one.rank().pairs()[k]));
    }

    private Table icDecay() {
        Table.Builder table = Table.named("ic_decay", "IC decay", "factor", "periods", "cumulative", "lagged");
        for (TestedFactor factor : report.factors()) {
            IcDecay decay = factor.validation().decay();
            range(0, IcDecay.PERIODS)
                    .forEach(n -> table.row(factor.name(), n + 1, decay.cumulative()[n], decay.lagged()[n]));
        }
        return table.build();
    }

    private Table industries() {
        Table.Builder table =
                Table.named("ic_by_industry", "IC by industry", "factor", "industry", "mean_ic", "dates", "members");
        for (TestedFactor factor : report.factors()) {
            for (IndustryIc row : factor.validation().industries()) {
                table.row(factor.name(), row.industry(), row.mean(), row.dates(), row.members());
            }
        }
        return table.build();
    }

    /** What is told of one date of one factor. */
    @FunctionalInterface
    private interface Cells {
        List<Object> of(Validation one, int date);
    }

    private Table perDate(String name, String title, List<String> columns, Cells cells) {
        Table.Builder table = Table.named(
                name,
                title,
                Stream.concat(Stream.of("factor", "date"), columns.stream()).toList());
        for (TestedFactor factor : report.factors()) {
            Validation one = factor.validation();
            for (int k = 0; k < one.dates().size(); k++) {
                List<Object> row =
                        new ArrayList<>(List.of(factor.name(), one.dates().get(k)));
                row.addAll(cells.of(one, k));
                table.row(row);
            }
        }
        return table.build();
    }

    private List<String> groupColumns(String... before) {
        int count = report.factors().getFirst().validation().groups().groups().size();
        return Stream.concat(Stream.of(before), rangeClosed(1, count).mapToObj(g -> "group_" + g))
                .toList();
    }

    private static List<Object> ofGroups(Validation one, Function<GroupTest.Group, Object> cell) {
        return one.groups().groups().stream().map(cell).toList();
    }

    private static List<Object> joined(List<Object> cells, Object... more) {
        return Stream.concat(cells.stream(), Stream.of(more)).toList();
    }

    private Table groupReturns() {
        return perDate(
                "group_returns",
                "Cumulative group returns",
                Stream.concat(groupColumns("benchmark", "universe").stream(), Stream.of("top_minus_bottom"))
                        .toList(),
                (one, k) -> {
                    GroupTest test = one.groups();
                    List<Object> before = List.of(
                            test.benchmark().length == 0 ? Double.NaN : test.benchmark()[k], test.universe()[k]);
                    return joined(
                            joined(
                                    before,
                                    ofGroups(one, group -> group.cumulative()[k])
                                            .toArray()),
                            test.cumulativeTopMinusBottom()[k]);
                });
    }

    private Table groupPeriods() {
        return perDate(
                "group_periods",
                "Group returns",
                Stream.concat(groupColumns().stream(), Stream.of("top_minus_bottom", "ties"))
                        .toList(),
                (one, k) -> joined(
                        ofGroups(one, group -> group.returns()[k]),
                        one.groups().topMinusBottom()[k],
                        one.groups().collided()[k]));
    }

    private Table groupTurnover() {
        return perDate(
                "group_turnover",
                "Group turnover",
                groupColumns(),
                (one, k) -> ofGroups(one, group -> group.turnover()[k]));
    }

    private Table groups() {
        Table.Builder table = Table.named(
                "groups",
                "Groups",
                "factor",
                "group",
                "mean_return",
                "standard_error",
                "annual_return",
                "cumulative_return",
                "max_drawdown",
                "mean_turnover",
                "mean_size");
        for (TestedFactor factor : report.factors()) {
            for (GroupTest.Group group : factor.validation().groups().groups()) {
                int last = group.cumulative().length - 1;
                table.row(
                        factor.name(),
                        group.number(),
                        group.mean(),
                        group.error(),
                        group.annual(),
                        group.cumulative()[last],
                        group.drawdown(),
                        group.meanTurnover(),
                        range(0, last + 1).map(k -> group.sizes()[k]).average().orElse(Double.NaN));
            }
        }
        return table.build();
    }

    private Table weighted() {
        return perDate(
                "factor_weighted",
                "Factor-weighted return",
                List.of("return", "cumulative", "neutral_return", "neutral_cumulative"),
                (one, k) -> List.of(
                        one.weighted().steps()[k],
                        one.weighted().cumulative()[k],
                        one.neutral().map(neutral -> neutral.steps()[k]).orElse(Double.NaN),
                        one.neutral().map(neutral -> neutral.cumulative()[k]).orElse(Double.NaN)));
    }

    private Table regression() {
        Table.Builder table = Table.named(
                "regression",
                "Regression",
                "factor",
                "periods",
                "mean",
                "t_stat",
                "newey_west_t",
                "mean_absolute_t",
                "share_above_2",
                "share_positive",
                "cumulative");
        for (TestedFactor factor : report.factors()) {
            SlopeTable slopes = factor.validation().slopes();
            table.row(
                    factor.name(),
                    slopes.periods(),
                    slopes.mean(),
                    slopes.t(),
                    slopes.neweyWestT(),
                    slopes.meanAbsoluteT(),
                    slopes.aboveTwo(),
                    slopes.positive(),
                    slopes.cumulative()[slopes.cumulative().length - 1]);
        }
        return table.build();
    }

    private Table slopes() {
        return perDate(
                "regression_series",
                "Regression series",
                List.of("slope", "cumulative"),
                (one, k) -> List.of(one.slopes().slopes()[k], one.slopes().cumulative()[k]));
    }

    private Table stability() {
        Table.Builder table = Table.named("stability", "Rank autocorrelation", "factor", "lag", "autocorrelation");
        for (TestedFactor factor : report.factors()) {
            double[] lags = factor.validation().stability().autocorrelation();
            range(0, lags.length).forEach(k -> table.row(factor.name(), k + 1, lags[k]));
        }
        return table.build();
    }

    private Table coverage() {
        return perDate(
                "coverage",
                "Coverage",
                List.of("known", "universe", "share"),
                (one, k) -> List.of(
                        one.coverage().known()[k],
                        one.coverage().universe()[k],
                        one.coverage().shares()[k]));
    }

    private Table years() {
        Table.Builder table = Table.named(
                "by_year",
                "By year",
                "factor",
                "year",
                "dates",
                "mean_ic",
                "std_ic",
                "ir",
                "newey_west_t",
                "top_minus_bottom",
                "top",
                "benchmark",
                "coverage");
        for (TestedFactor factor : report.factors()) {
            for (YearRow row : factor.validation().years()) {
                IcStats ic = row.ic();
                table.row(
                        factor.name(),
                        row.year(),
                        ic.days(),
                        ic.mean(),
                        ic.std(),
                        ic.ir(),
                        ic.t(),
                        row.topMinusBottom(),
                        row.top(),
                        row.benchmark(),
                        row.coverage());
            }
        }
        return table.build();
    }

    private Table sizes() {
        Table.Builder table = Table.named(
                "by_size", "By size", "factor", "bucket", "dates", "mean_ic", "std_ic", "ir", "newey_west_t", "pairs");
        for (TestedFactor factor : report.factors()) {
            for (SizeRow row : factor.validation().sizes()) {
                IcStats ic = row.ic();
                table.row(factor.name(), row.bucket(), ic.days(), ic.mean(), ic.std(), ic.ir(), ic.t(), row.pairs());
            }
        }
        return table.build();
    }

    private Table months() {
        Table.Builder table = Table.named("by_month", "IC by month", "factor", "month", "mean_ic", "dates");
        for (TestedFactor factor : report.factors()) {
            for (MonthIc row : factor.validation().months()) {
                table.row(factor.name(), row.month().toString(), row.mean(), row.dates());
            }
        }
        return table.build();
    }

    private Table correlations() {
        List<String> columns = new ArrayList<>(List.of("factor"));
        report.factors().forEach(factor -> columns.add(factor.name()));
        Table.Builder table = Table.named("correlation", "Correlation", columns);
        for (int a = 0; a < report.factors().size(); a++) {
            List<Object> row = new ArrayList<>(List.of(report.factors().get(a).name()));
            for (double correlation : report.correlations()[a]) {
                row.add(correlation);
            }
            table.row(row);
        }
        return table.build();
    }
}
