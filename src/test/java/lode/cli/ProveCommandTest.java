package lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import lode.data.SyntheticMarket;
import lode.data.synthetic.SyntheticSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProveCommandTest {

    private final LodeProcess lode;

    ProveCommandTest(@TempDir Path folder) throws IOException {
        this.lode = LodeProcess.in(folder)
                .keeping("synthetic", SyntheticMarket.of(SyntheticSpec.STANDARD.withSize(40, 200)));
    }

    private LodeProcess.Ended prove(String... args) throws IOException, InterruptedException {
        return lode.run(Stream.concat(Stream.of("prove", "--data", "synthetic"), Arrays.stream(args))
                .toArray(String[]::new));
    }

    @Test
    void a_factor_that_passes_gets_a_certificate() throws Exception {
        LodeProcess.Ended ended = prove("neg(ts_corr(close, volume, 10))", "indicators:rsi_6");
        assertThat(ended.exitCode()).as(ended.out()).isZero();
        assertThat(ended.out())
                .contains("sees no future  neg(ts_corr(close, volume, 10))")
                .contains("sees no future  rsi_6")
                .containsPattern("prefix +holds  0 of [1-9][0-9,]* values differ")
                .contains("2 of 2 see no future");
    }

    @Test
    void a_factor_that_fails_is_shown_where_and_the_exit_code_is_1() throws Exception {
        LodeProcess.Ended ended = prove("close");
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.out())
                .contains("FAILS           close")
                .containsPattern(
                        "rebasing +FAILS  [1-9][0-9,]* of [0-9,]+ values differ; first 20\\d\\d-\\d\\d-\\d\\d ")
                .contains("0 of 1 see no future");
    }

    @Test
    void series_backtest_and_a_combined_factor_have_certificates_of_their_own() throws Exception {
        LodeProcess.Ended combined = lode.run(
                "combine",
                "--data",
                "synthetic",
                "--factors",
                "neg(returns(close, 5)), ts_std(returns, 10)",
                "--method",
                "ic",
                "--window",
                "5",
                "--out",
                "mix");
        assertThat(combined.exitCode()).as(combined.out()).isZero();
        LodeProcess.Ended ended = prove("mix", "--series", "--backtest");
        assertThat(ended.out())
                .contains("sees no future  mix\n", "sees no future  RankIC of mix\n")
                .contains("sees no future  net asset value by mix\n", "sees no future  shares filled by mix\n")
                .contains("22 of 22 see no future");
        assertThat(ended.exitCode()).isZero();
    }

    @Test
    void nothing_to_prove_is_one_sentence() throws Exception {
        LodeProcess.Ended ended = prove();
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.out()).contains("Say what to prove: a formula such as 'neg(returns(close, 20))'");
    }
}
