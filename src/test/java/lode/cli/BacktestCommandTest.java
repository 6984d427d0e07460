package lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import lode.data.ParquetCopies;
import lode.data.SyntheticMarket;
import lode.data.synthetic.SyntheticSpec;
import lode.panel.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BacktestCommandTest {

    private static final Dataset MARKET = SyntheticMarket.of(SyntheticSpec.STANDARD.withSize(60, 200));

    private final Path folder;
    private final LodeProcess lode;

    BacktestCommandTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.lode = LodeProcess.in(folder).keeping("synthetic", MARKET);
    }

    private LodeProcess.Ended backtest(String... args) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("backtest", "--data", "synthetic", "--pool", "all"));
        all.addAll(Arrays.asList(args));
        return lode.run(all.toArray(String[]::new));
    }

    private String file(String run, String name) throws IOException {
        return Files.readString(folder.resolve(run).resolve(name));
    }

    @Test
    void the_same_run_gives_the_same_bytes_on_one_thread_or_two() throws Exception {
        for (String threads : List.of("1", "2")) {
            LodeProcess.Ended ended = backtest(
                    "--factor",
                    "neg(returns(close, 5))",
                    "--strategy",
                    "top-fifth",
                    "--grid",
                    "quantile=0.1,0.2",
                    "--grid",
                    "buffer=0,0.1",
                    "--parquet",
                    "--threads",
                    threads,
                    "--out",
                    folder.resolve(threads).toString());
            assertThat(ended.exitCode()).as(ended.out()).isZero();
            assertThat(ended.out())
                    .contains("the best 20 % by score, equal weights, renewed every day, buffer 10 %")
                    .contains("raw prices are the dataset's own")
                    .contains("Results: " + folder.resolve(threads));
        }
        for (String name : List.of("nav.csv", "trades.csv", "positions.csv", "exposure.csv", "grid.csv", "grid.html")) {
            assertThat(file("1", name)).isEqualTo(file("2", name)).isNotEmpty();
        }
        assertThat(file("1", "grid.csv").lines().filter(line -> !line.startsWith("#")))
                .hasSize(5);
        assertThat(folder.resolve("1").resolve("nav.parquet")).isNotEmptyFile();
        assertThat(folder.resolve("1").resolve("trades.parquet")).isNotEmptyFile();
    }

    @Test
    void target_weights_come_from_a_file() throws Exception {
        String day = MARKET.axes().days().get(10).toString();
        String name = MARKET.axes().instruments().getFirst();
        Path file = folder.resolve("weights.csv");
        Files.writeString(file, "date,instrument,weight\n" + day + "," + name + ",0.001\n");
        LodeProcess.Ended ended = backtest(
                "--strategy", file.toString(), "--out", folder.resolve("run").toString());
        assertThat(ended.exitCode()).as(ended.out()).isZero();
        assertThat(file("run", "trades.csv").lines().filter(line -> line.contains(name)))
                .hasSize(1);
    }

    @Test
    void scores_come_from_a_file() throws Exception {
        List<String> trading = MARKET.axes().instruments().stream()
                .filter(BacktestCommandTest::tradesAlways)
                .limit(2)
                .toList();
        String best = trading.getLast();
        StringBuilder lines = new StringBuilder("# some scores\ndate,instrument,value\n");
        for (int t = 20; t < 40; t++) {
            for (String name : trading) {
                String day = MARKET.axes().days().get(t).toString();
                lines.append(String.join(",", day, name, name.equals(best) ? "2" : "1"))
                        .append('\n');
            }
        }
        Path file = folder.resolve("scores").resolve("scores.csv");
        Files.createDirectories(file.getParent());
        Files.writeString(file, lines);
        Path parquet = ParquetCopies.of(file.getParent()).getFirst();
        for (Path one : List.of(file, parquet)) {
            LodeProcess.Ended ended = backtest(
                    "--factor",
                    one.toString(),
                    "--strategy",
                    "top-fifth",
                    "--capital",
                    "100000",
                    "--out",
                    folder.resolve(one.getFileName().toString()).toString());
            assertThat(ended.exitCode()).as(ended.out()).isZero();
        }
        assertThat(file("scores.csv", "positions.csv").lines().skip(2))
                .isNotEmpty()
                .allMatch(line -> line.contains(best));
        assertThat(file("scores.parquet", "positions.csv")).isEqualTo(file("scores.csv", "positions.csv"));
    }

    private static boolean tradesAlways(String name) {
        int i = MARKET.axes().column(name);
        return IntStream.range(15, 45).allMatch(t -> MARKET.pool("all").contains(t, i));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--capital 0 | The capital must be more than 0, got 0",
                "--set quantile=2 | Key 'quantile' of the strategy is '2', but must be more than 0 and 1 at most",
                "--set quantile | Write KEY=VALUE, such as quantile=0.1, not 'quantile'",
                "--market cn-b | There is no market 'cn-b'. Did you mean cn-a?",
                "--market cn-convertible | Market 'cn-convertible' has no board for instrument",
                "--benchmark sp500 | has no benchmark 'sp500'",
                "--from 2030-01-01 | No trading day lies from 2030-01-01",
                "--convention sharpe | --convention must be jq or rq, got 'sharpe'",
                "--risk-free 50 | --risk-free is a return of a year as a fraction, such as 0.02, got 50.0",
                "--compare sp500 | has no benchmark 'sp500'",
                "--direction up | --direction must be asc, desc or declared, got 'up'",
                "--strategy best | There is no strategy 'best'. There are: top-fifth, long-short, index-tilt, or the path of a"
                        + " file"
            })
    void a_mistake_is_one_sentence_and_leaves_nothing_behind(String args, String message) throws Exception {
        List<String> all = new ArrayList<>(
                List.of("--factor", "close", "--out", folder.resolve("run").toString()));
        if (!args.contains("--strategy")) {
            all.addAll(List.of("--strategy", "top-fifth"));
        }
        all.addAll(List.of(args.strip().split(" ", -1)));
        LodeProcess.Ended ended = backtest(all.toArray(String[]::new));
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.out()).contains(message).doesNotContain("\tat ");
        assertThat(folder.resolve("run")).doesNotExist();
    }

    @Test
    void weights_that_sum_to_more_than_one_are_refused() throws Exception {
        String day = MARKET.axes().days().get(10).toString();
        Path file = folder.resolve("weights.csv");
        Files.writeString(
                file,
                "date,instrument,weight\n" + day + ","
                        + MARKET.axes().instruments().get(0) + ",0.7\n" + day + ","
                        + MARKET.axes().instruments().get(1) + ",0.6\n");
        LodeProcess.Ended ended = backtest(
                "--strategy", file.toString(), "--out", folder.resolve("run").toString());
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.out()).contains("the weights of " + day + " sum to 1.3, but 1 is all there is");
        assertThat(folder.resolve("run")).doesNotExist();
    }
}
