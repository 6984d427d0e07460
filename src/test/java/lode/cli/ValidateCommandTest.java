package lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import lode.data.SyntheticMarket;
import lode.data.synthetic.SyntheticSpec;
import lode.panel.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {

    private static final Dataset MARKET = SyntheticMarket.of(SyntheticSpec.STANDARD.withSize(60, 300));

    private final Path folder;
    private final LodeProcess lode;

    ValidateCommandTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.lode = LodeProcess.in(folder).keeping("synthetic", MARKET);
    }

    private LodeProcess.Ended validate(String... args) throws IOException, InterruptedException {
        return lode.run(Stream.concat(Stream.of("validate", "--data", "synthetic"), Arrays.stream(args))
                .toArray(String[]::new));
    }

    @Test
    void the_same_test_gives_the_same_bytes_on_one_thread_or_two() throws Exception {
        List<String> args = List.of(
                "neg(returns(close, 20))",
                "indicators:rsi_6",
                "--neutralise",
                "both",
                "--outliers",
                "mad",
                "--standardise",
                "zscore");
        for (String threads : List.of("1", "2")) {
            LodeProcess.Ended ended = validate(Stream.concat(
                            args.stream(),
                            Stream.of(
                                    "--threads",
                                    threads,
                                    "--out",
                                    folder.resolve(threads).toString()))
                    .toArray(String[]::new));
            assertThat(ended.exitCode()).as(ended.out()).isZero();
            assertThat(ended.out()).contains("tested 2 of 2 factors").contains("Results: " + folder.resolve(threads));
        }
        try (Stream<Path> files = Files.list(folder.resolve("1"))) {
            List<Path> all = files.toList();
            assertThat(all).extracting(file -> file.getFileName().toString()).contains("validation.xlsx", "basic.csv");
            for (Path file : all) {
                assertThat(Files.readAllBytes(folder.resolve("2").resolve(file.getFileName())))
                        .as(file.toString())
                        .isEqualTo(Files.readAllBytes(file));
            }
        }
    }

    @Test
    void settings_come_from_a_file_and_options_replace_them() throws Exception {
        Path file = Files.writeString(folder.resolve("test.yaml"), """
                groups: 3
                rebalance: month
                returns: close-to-close
                direction: asc
                styles: ["ts_std(returns, 20)", "ts_mean(turnover_rate, 20)"]
                neutralise: styles
                demean: universe
                robust: no
                """);
        Path out = folder.resolve("out");
        LodeProcess.Ended ended =
                validate("close", "--settings", file.toString(), "--groups", "4", "--out", out.toString());
        assertThat(ended.exitCode()).as(ended.out()).isZero();
        assertThat(Files.readAllLines(out.resolve("settings.csv")))
                .contains(
                        "groups,4",
                        "rebalance,month",
                        "returns,close-to-close",
                        "direction,asc",
                        "neutralise,styles",
                        "robust,no");
        assertThat(Files.readAllLines(out.resolve("robustness.csv"))).hasSize(2);
        assertThat(Files.readAllLines(out.resolve("groups.csv"))).hasSize(2 + 4);
        assertThat(Files.readAllLines(out.resolve("basic.csv")).get(2)).startsWith("close,close,-1,2016-01-29,");
    }

    @Test
    void training_days_choose_the_direction_where_it_is_auto() throws Exception {
        Path out = folder.resolve("out");
        LodeProcess.Ended ended = validate(
                "ts_corr(close, volume, 10)",
                "neg(ts_corr(close, volume, 10))",
                "--direction",
                "auto",
                "--validation-from",
                "2016-12-01",
                "--out",
                out.toString());
        assertThat(ended.exitCode()).as(ended.out()).isZero();
        String how = "directions by the mean RankIC of 47 dates in training, 2016-01-04..2016-11-30";
        assertThat(ended.out()).contains(how + ": -1 ts_corr(close, volume, 10), +1 neg(ts_corr(close, volume, 10))");
        assertThat(Files.readAllLines(out.resolve("settings.csv")))
                .contains("direction,auto", "validation-from,2016-12-01");
        List<String> basic = Files.readAllLines(out.resolve("basic.csv"));
        assertThat(basic.getFirst()).contains("; " + how + ";");
        assertThat(basic.get(2)).contains("\",-1,");
        assertThat(basic.get(3)).contains("\",1,");
        assertThat(Files.readAllLines(out.resolve("robustness.csv")))
                .filteredOn(row -> row.contains(",data,"))
                .hasSize(2 * 6)
                .allMatch(row -> row.matches(".*,data,[^,]*,1,1,\\d+,0,,.*"));
        assertThat(Files.readAllLines(out.resolve("rank_changes.csv"))).hasSize(2);
        assertThat(Files.readAllLines(out.resolve("settings.csv"))).contains("robust,yes");
    }

    @Test
    void several_factors_can_be_made_uncorrelated_and_portfolios_overlap() throws Exception {
        Path out = folder.resolve("out");
        LodeProcess.Ended ended = validate(
                "close",
                "ts_mean(close, 5)",
                "volume",
                "--standardise",
                "rank-gauss",
                "--orthogonalise",
                "symmetric",
                "--overlapping",
                "yes",
                "--out",
                out.toString());
        assertThat(ended.exitCode()).as(ended.out()).isZero();
        String row = Files.readAllLines(out.resolve("correlation.csv")).get(2);
        assertThat(Double.parseDouble(row.substring(row.lastIndexOf(',') + 1))).isBetween(-0.1, 0.1);
        assertThat(Files.readAllLines(out.resolve("basic.csv")).getFirst()).contains("overlapping portfolios of 5days");
    }

    @Test
    void mistakes_are_told_in_a_sentence_and_nothing_is_left() throws Exception {
        assertMistake(
                "Say what to test: a formula such as 'neg(returns(close, 20))', an id of lode factor list, or --library");
        assertMistake("groups must be 2 to 20, got 1", "close", "--groups", "1");
        assertMistake("groups cannot be 'five': write a whole number", "close", "--groups", "five");
        assertMistake(
                "neutralise cannot be 'sector': write none, industry, size, both, styles",
                "close",
                "--neutralise",
                "sector");
        assertMistake(
                "neutralise-weights cannot be 'root': write equal, size", "close", "--neutralise-weights", "root");
        assertMistake("st cannot be 'maybe': write yes or no", "close", "--st", "maybe");
        assertMistake("robust cannot be 'perhaps': write yes or no", "close", "--robust", "perhaps");
        assertMistake(
                "steps cannot be 'fill,trim': write steps of outliers, standardise, fill, neutralise, between commas",
                "close",
                "--steps",
                "fill,trim");
        assertMistake("from cannot be '2016': write a date such as 2016-01-04", "close", "--from", "2016");
        assertMistake(
                "Data 'synthetic' has no benchmark 'dax'; it has: " + String.join(", ", MARKET.benchmarks()),
                "close",
                "--benchmark",
                "dax");
        assertMistake(
                "fill cannot be 'mean': write none, industry-median, market-median, zero or forward:5",
                "close",
                "--fill",
                "mean");
        assertMistake(
                "Direction auto needs days before and after validation-from 2030-01-01, of ",
                "close",
                "--direction",
                "auto",
                "--validation-from",
                "2030-01-01");
        assertMistake(
                "Direction auto needs a date whose return is over in training, but ",
                "close",
                "--direction",
                "auto",
                "--validation-from",
                "0.02");
        assertMistake("Library 'rlsf' has no factor 'rsi'.", "rlsf:rsi");
        assertMistake("There is no factor 'deadbeef': the registry is empty; lode mine finds some", "deadbeef");
        assertMistake("There is no file nowhere.yaml with settings", "close", "--settings", "nowhere.yaml");
        Path file = Files.writeString(folder.resolve("test.yaml"), "group: 3\n");
        assertMistake(
                "Unknown key 'group' in " + file + ". Did you mean groups?", "close", "--settings", file.toString());
        assertThat(folder.resolve("bad")).doesNotExist();
        assertThat(folder.resolve("results")).doesNotExist();
    }

    private void assertMistake(String message, String... args) throws Exception {
        LodeProcess.Ended ended = validate(Stream.concat(
                        Arrays.stream(args),
                        Stream.of("--out", folder.resolve("bad").toString()))
                .toArray(String[]::new));
        assertThat(ended.exitCode()).as(ended.out()).isEqualTo(2);
        assertThat(ended.out()).contains(message);
    }
}
