package lode.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.unimi.dsi.fastutil.doubles.DoubleList;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import lode.backtest.BacktestResult;
import lode.backtest.Costs;
import lode.backtest.Header;
import lode.backtest.Scale;
import lode.backtest.performance.Comparison;
import lode.backtest.performance.Convention;
import lode.backtest.performance.Profile;
import lode.panel.Axes;
import lode.panel.Benchmark;
import lode.panel.Dataset;
import lode.panel.Origin;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class FigureOptionsTest {

    private static final List<LocalDate> DAYS =
            IntStream.range(1, 6).mapToObj(day -> LocalDate.of(2024, 1, day)).toList();

    private static final Dataset DATA = Dataset.on(
                    Axes.of(DAYS, List.of("A")), new Origin("toy", "by hand", "0", false))
            .benchmark(index("x", 8, 4, Double.NaN, 6, 3))
            .benchmark(index("x_total_return", 1, 2, 4, 8, 16))
            .benchmark(index("y", 1, 1, 1, 1, 1))
            .build();

    private static Benchmark index(String name, double... closes) {
        return new Benchmark(name, DoubleList.of(closes));
    }

    private static FigureOptions options(String... arguments) {
        var options = new FigureOptions();
        new CommandLine(options).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(arguments);
        return options;
    }

    private static BacktestResult run(String benchmark) {
        double[] none = new double[4];
        return new BacktestResult(
                new Header(
                        "toy",
                        "nothing",
                        "cn-a",
                        "open",
                        Scale.NONE,
                        benchmark,
                        1,
                        DAYS.get(1),
                        DAYS.get(4),
                        List.of()),
                DAYS.subList(1, 5),
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                List.of(Costs.NONE, Costs.NONE, Costs.NONE, Costs.NONE),
                List.of(),
                List.of(),
                List.of(),
                new double[4][0]);
    }

    @Test
    void the_index_with_dividends_is_compared_with_where_there_is_one() {
        List<Comparison> comparisons = options("--compare", "y, x").comparisons(DATA, run("x"));
        assertThat(comparisons).extracting(Comparison::name).containsExactly("x", "x_total_return", "y");
        assertThat(comparisons.getFirst().returns()).containsExactly(Double.NaN, Double.NaN, -0.5);
        assertThat(comparisons.get(1).returns()).containsExactly(1, 1, 1);
    }

    @Test
    void without_a_benchmark_there_is_none() {
        assertThat(options().comparisons(DATA, run(""))).isEmpty();
        assertThat(options().comparisons(DATA, run("y")))
                .extracting(Comparison::name)
                .containsExactly("y");
    }

    @Test
    void an_index_that_is_not_there_is_named() {
        assertThatThrownBy(() -> options("--compare", "z").requireIndices(DATA)).hasMessageContaining("'z'");
    }

    @Test
    void both_conventions_are_counted_the_asked_one_first() {
        assertThat(options().profiles()).containsExactly(Convention.JQ.usual(), Convention.RQ.usual());
        assertThat(options("--convention", "RQ", "--risk-free", "0").profiles())
                .containsExactly(new Profile(Convention.RQ, 0), new Profile(Convention.JQ, 0));
    }
}
