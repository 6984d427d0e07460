package lode.report.mining;

import java.nio.file.Path;
import java.util.List;
import lode.backtest.performance.ExcessFigures;
import lode.backtest.performance.ReturnFigures;
import lode.measure.IcTable;
import lode.measure.Validation;
import lode.report.Csv;
import lode.report.Text;
import lode.report.validation.TestedFactor;
import lode.report.validation.ValidationReport;

/**
 * What the factor tests and the backtester say of the survivors on the days after training, on which no formula was bred.
 *
 * @param validation the factor tests, a factor for each survivor, in their order
 * @param strategy   how they were traded, in a sentence
 * @param backtests  one for each survivor; none where the data do not allow it
 * @param warnings   what the user must know, such as why there are no backtests
 */
public record SurvivorTests(
        ValidationReport validation, Text strategy, List<SurvivorBacktest> backtests, List<String> warnings) {

    /** The table of the factor tests. */
    static final String TESTS = "tests.csv";

    /** The table of the backtests. */
    static final String BACKTESTS = "backtests.csv";

    /** Copies the lists. */
    public SurvivorTests {
        backtests = List.copyOf(backtests);
        warnings = List.copyOf(warnings);
    }

    /**
     * Writes the tables into a folder.
     *
     * @throws lode.panel.UserException if they cannot be written
     */
    void write(Path folder) {
        tests().write(folder.resolve(TESTS));
        if (!backtests.isEmpty()) {
            trades().write(folder.resolve(BACKTESTS));
        }
    }

    private Csv tests() {
        Csv csv = Csv.noted(
                validation.note(),
                "name",
                "formula",
                "direction",
                "dates",
                "mean_ic",
                "ir",
                "newey_west_t",
                "positive",
                "top_minus_bottom",
                "monotonicity",
                "weighted_annual_return",
                "weighted_max_drawdown",
                "first_group_turnover",
                "coverage",
                "half_life");
        validation.factors().forEach(factor -> csv.row(row(factor)));
        return csv;
    }

    private Object[] row(TestedFactor factor) {
        Validation one = factor.validation();
        IcTable ic = one.ic(validation.ic()).table();
        return new Object[] {
            factor.name(),
            factor.formula(),
            one.direction(),
            one.dates().size(),
            ic.mean(),
            ic.ir(),
            ic.neweyWestT(),
            (double) ic.positive() / ic.periods(),
            one.groups().totalTopMinusBottom(),
            one.groups().monotonicity(),
            one.weighted().annual(),
            one.weighted().drawdown(),
            one.groups().groups().getFirst().meanTurnover(),
            one.coverage().mean(),
            one.stability().halfLife()
        };
    }

    private Csv trades() {
        Csv csv = Csv.noted(
                validation.note() + "; " + strategy.english(),
                "name",
                "period",
                "from",
                "to",
                "total_return",
                "annual_return",
                "volatility",
                "sharpe",
                "max_drawdown",
                "benchmark_annual",
                "annual_excess",
                "information_ratio",
                "excess_drawdown",
                "turnover_per_year",
                "costs_per_year");
        for (SurvivorBacktest backtest : backtests) {
            backtest.spans().forEach(span -> csv.row(row(backtest.name(), span)));
        }
        return csv;
    }

    private static Object[] row(String name, SurvivorBacktest.Span span) {
        ReturnFigures own = span.performance().returns();
        List<ExcessFigures> excess = span.performance().excess();
        return new Object[] {
            name,
            span.name().english(),
            span.from(),
            span.to(),
            own.total(),
            own.annual(),
            own.volatility(),
            own.sharpe(),
            own.drawdown(),
            excess.isEmpty() ? Double.NaN : excess.getFirst().index().annual(),
            excess.isEmpty() ? Double.NaN : excess.getFirst().annual(),
            excess.isEmpty() ? Double.NaN : excess.getFirst().informationRatio(),
            excess.isEmpty() ? Double.NaN : excess.getFirst().excessDrawdown(),
            span.turnover(),
            span.costs()
        };
    }
}
