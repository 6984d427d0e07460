package lode.report.mining;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lode.backtest.performance.ExcessFigures;
import lode.backtest.performance.ReturnFigures;
import lode.measure.IcTable;
import lode.measure.Validation;
import lode.report.Csv;
import lode.report.CsvColumns;
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

    private static final CsvColumns<IcTable> IC = new CsvColumns<IcTable>()
            .column("mean_ic", IcTable::mean)
            .column("ir", IcTable::ir)
            .column("newey_west_t", IcTable::neweyWestT)
            .column("positive", ic -> (double) ic.positive() / ic.periods());

    private static final CsvColumns<Validation> FIGURES = new CsvColumns<Validation>()
            .column("top_minus_bottom", one -> one.groups().totalTopMinusBottom())
            .column("monotonicity", one -> one.groups().monotonicity())
            .column("weighted_annual_return", one -> one.weighted().annual())
            .column("weighted_max_drawdown", one -> one.weighted().drawdown())
            .column(
                    "first_group_turnover",
                    one -> one.groups().groups().getFirst().meanTurnover())
            .column("coverage", one -> one.coverage().mean())
            .column("half_life", one -> one.stability().halfLife());

    private static final CsvColumns<ReturnFigures> OWN = new CsvColumns<ReturnFigures>()
            .column("total_return", ReturnFigures::total)
            .column("annual_return", ReturnFigures::annual)
            .column("volatility", ReturnFigures::volatility)
            .column("sharpe", ReturnFigures::sharpe)
            .column("max_drawdown", ReturnFigures::drawdown);

    private static final CsvColumns<Optional<ExcessFigures>> AGAINST = new CsvColumns<Optional<ExcessFigures>>()
            .column("benchmark_annual", excess -> excess.map(one -> one.index().annual()))
            .column("annual_excess", excess -> excess.map(ExcessFigures::annual))
            .column("information_ratio", excess -> excess.map(ExcessFigures::informationRatio))
            .column("excess_drawdown", excess -> excess.map(ExcessFigures::excessDrawdown));

    /** What a survivor earned in a period. */
    private record Traded(String name, SurvivorBacktest.Span span) {}

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
        return new CsvColumns<TestedFactor>()
                .column("name", TestedFactor::name)
                .column("formula", TestedFactor::formula)
                .column("direction", factor -> factor.validation().direction())
                .column("dates", factor -> factor.validation().dates().size())
                .columns(IC, factor -> factor.validation().ic(validation.ic()).table())
                .columns(FIGURES, TestedFactor::validation)
                .of(validation.note(), validation.factors());
    }

    private Csv trades() {
        return new CsvColumns<Traded>()
                .column("name", Traded::name)
                .column("period", traded -> traded.span().name().english())
                .column("from", traded -> traded.span().from())
                .column("to", traded -> traded.span().to())
                .columns(OWN, traded -> traded.span().performance().returns())
                .columns(
                        AGAINST,
                        traded -> traded.span().performance().excess().stream().findFirst())
                .column("turnover_per_year", traded -> traded.span().turnover())
                .column("costs_per_year", traded -> traded.span().costs())
                .of(validation.note() + "; " + strategy.english(), traded());
    }

    private List<Traded> traded() {
        return backtests.stream()
                .flatMap(backtest -> backtest.spans().stream().map(span -> new Traded(backtest.name(), span)))
                .toList();
    }
}
