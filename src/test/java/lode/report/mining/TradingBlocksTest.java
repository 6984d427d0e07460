package lode.report.mining;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import lode.backtest.performance.Convention;
import lode.backtest.performance.Performance;
import lode.backtest.performance.Profile;
import lode.report.Text;
import lode.report.page.Axis;
import lode.report.page.Block.Chart;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TradingBlocksTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final List<LocalDate> DAYS = List.of(FIRST, FIRST.plusDays(1), FIRST.plusDays(2), FIRST.plusDays(3));

    @Test
    void a_benchmark_counts_from_the_first_decision_and_has_a_gap_where_it_is_unknown() {
        double[] returns = {Double.NaN, 0.1, 0, 0.1};
        double[] benchmark = {0.5, 0.2, Double.NaN, 0};
        var performance = Performance.of(new double[] {0.1, 0, 0.1}, List.of(), new Profile(Convention.RQ, 0));
        var span = new SurvivorBacktest.Span(SurvivorBacktest.TEST, DAYS.get(1), DAYS.getLast(), performance, 1, 0);
        var backtest = new SurvivorBacktest("f1", DAYS, returns, "index", benchmark, List.of(span));

        Chart chart = new TradingBlocks(backtest, Text.of("Bought"), Axis.of(DAYS)).nav();

        Offset<Double> nearly = Offset.offset(1e-12);
        assertThat(chart.lines().getFirst().values()).containsExactly(new double[] {0, 0.1, 0.1, 0.21}, nearly);
        double[] index = chart.lines().getLast().values();
        assertThat(index[0]).isZero();
        assertThat(index[1]).isCloseTo(0.2, nearly);
        assertThat(index[2]).isNaN();
        assertThat(index[3]).isCloseTo(0.2, nearly);
    }
}
