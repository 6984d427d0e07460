package lode.report.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lode.measure.IcDecay;
import lode.measure.IcKind;
import lode.measure.IcTable;
import lode.measure.IndustryIc;
import lode.measure.MonthIc;
import lode.measure.SizeRow;
import lode.measure.YearRow;

/** How factors go with the return that follows them: coefficients of dates, horizons, industries, years, sizes and months. */
final class IcTables {

    /** The statistics of a series, by the names of the report; the first twelve are those of its table. */
    private static final SequencedMap<String, Function<IcTable, Object>> STATISTICS = statisticsByName();

    private final IcKind kind;
    private final List<TestedFactor> factors;

    IcTables(IcKind kind, List<TestedFactor> factors) {
        this.kind = kind;
        this.factors = factors;
    }

    private static SequencedMap<String, Function<IcTable, Object>> statisticsByName() {
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

    /** Factors side by side. */
    Table statistics() {
        List<String> columns = new ArrayList<>(List.of("kind", "statistic"));
        factors.forEach(factor -> columns.add(factor.name()));
        List<List<Object>> rows = new ArrayList<>();
        for (IcKind each :
                Stream.of(kind, IcKind.NORMAL, IcKind.RANK).distinct().toList()) {
            STATISTICS.forEach((name, statistic) -> {
                List<Object> row = new ArrayList<>(List.of(each.toString(), name));
                factors.forEach(factor ->
                        row.add(statistic.apply(factor.validation().ic(each).table())));
                rows.add(row);
            });
        }
        return new Table("ic_statistics", "IC statistics", columns, rows);
    }

    Table series() {
        return new DateTable("ic_series", "IC series")
                .column("normal_ic", (one, k) -> one.normal().ics()[k])
                .column("normal_rolling_12", (one, k) -> one.normal().rolling()[k])
                .column("rank_ic", (one, k) -> one.rank().ics()[k])
                .column("rank_rolling_12", (one, k) -> one.rank().rolling()[k])
                .column("pairs", (one, k) -> one.rank().pairs()[k])
                .of(factors);
    }

    private record Horizon(int periods, double cumulative, double lagged) {}

    Table decay() {
        return new FactorTable<>(
                        "ic_decay",
                        "IC decay",
                        factor -> horizons(factor.validation().decay()))
                .column("periods", Horizon::periods)
                .column("cumulative", Horizon::cumulative)
                .column("lagged", Horizon::lagged)
                .of(factors);
    }

    private static List<Horizon> horizons(IcDecay decay) {
        return IntStream.range(0, IcDecay.PERIODS)
                .mapToObj(n -> new Horizon(n + 1, decay.cumulative()[n], decay.lagged()[n]))
                .toList();
    }

    Table industries() {
        return new FactorTable<>(
                        "ic_by_industry",
                        "IC by industry",
                        factor -> factor.validation().industries())
                .column("industry", IndustryIc::industry)
                .column("mean_ic", IndustryIc::mean)
                .column("dates", IndustryIc::dates)
                .column("members", IndustryIc::members)
                .of(factors);
    }

    Table years() {
        return new FactorTable<>(
                        "by_year", "By year", factor -> factor.validation().years())
                .column("year", YearRow::year)
                .column("dates", row -> row.ic().days())
                .column("mean_ic", row -> row.ic().mean())
                .column("std_ic", row -> row.ic().std())
                .column("ir", row -> row.ic().ir())
                .column("newey_west_t", row -> row.ic().t())
                .column("top_minus_bottom", YearRow::topMinusBottom)
                .column("top", YearRow::top)
                .column("benchmark", YearRow::benchmark)
                .column("coverage", YearRow::coverage)
                .of(factors);
    }

    Table sizes() {
        return new FactorTable<>(
                        "by_size", "By size", factor -> factor.validation().sizes())
                .column("bucket", SizeRow::bucket)
                .column("dates", row -> row.ic().days())
                .column("mean_ic", row -> row.ic().mean())
                .column("std_ic", row -> row.ic().std())
                .column("ir", row -> row.ic().ir())
                .column("newey_west_t", row -> row.ic().t())
                .column("pairs", SizeRow::pairs)
                .of(factors);
    }

    Table months() {
        return new FactorTable<>(
                        "by_month", "IC by month", factor -> factor.validation().months())
                .column("month", row -> row.month().toString())
                .column("mean_ic", MonthIc::mean)
                .column("dates", MonthIc::dates)
                .of(factors);
    }
}
