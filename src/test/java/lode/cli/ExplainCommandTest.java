package lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import lode.data.SyntheticMarket;
import lode.data.synthetic.SyntheticSpec;
import lode.panel.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {

    private static final Dataset MARKET = SyntheticMarket.of(SyntheticSpec.STANDARD.withSize(60, 400));

    private final Path folder;
    private final LodeProcess lode;

    ExplainCommandTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.lode = LodeProcess.in(folder).keeping("synthetic", MARKET);
    }

    private LodeProcess.Ended explain(String... args) throws IOException, InterruptedException {
        return lode.run(Stream.concat(Stream.of("explain", "--data", "synthetic", "--pool", "all"), Arrays.stream(args))
                .toArray(String[]::new));
    }

    @Test
    void a_formula_is_explained_without_a_look_at_the_test_days_and_one_thread_writes_what_two_write()
            throws Exception {
        String formula = "neg(ts_corr(close, volume, 10))";
        LodeProcess.Ended one = explain(formula, "--threads", "1", "--out", "one");
        assertThat(one.exitCode()).as(one.out()).isZero();
        assertThat(one.out())
                .contains("the opposite of the correlation of the close and the volume over the last 10 days")
                .contains("收盘价与成交量过去 10 日的相关系数的相反数")
                .contains("No search of the registry found this formula")
                .contains("alpha158:CORR10")
                .doesNotContain("looked at before");
        explain(formula, "--threads", "2", "--out", "two");
        for (String file : new String[] {"report.html", "parts.csv", "nearest.csv", "names.csv", "styles.csv"}) {
            assertThat(folder.resolve("two").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("one").resolve(file));
        }
        LodeProcess.Ended test = explain(formula, "--test", "--out", "three");
        assertThat(test.out()).contains("was never looked at before");
        assertThat(Files.readString(folder.resolve("three").resolve("report.html")))
                .contains("was never looked at before");
    }

    @Test
    void a_factor_that_was_mined_is_explained_as_it_was_tested_with_its_lineage_and_its_luck_is_in_the_registry()
            throws Exception {
        LodeProcess.Ended mined = lode.run(
                "mine",
                "--data",
                "synthetic",
                "--pool",
                "all",
                "--generations",
                "3",
                "--population",
                "40",
                "--out",
                "results/small");
        assertThat(mined.exitCode()).as(mined.out()).isZero();
        String[] id = lode.run("factor", "list", "--tsv", "--columns", "id,luck,overfitting,haircut")
                .out()
                .lines()
                .toList()
                .get(1)
                .split("\t", -1);
        assertThat(Double.parseDouble(id[1])).isBetween(0.0, 1.0);
        assertThat(lode.run("factor", "show", id[0]).out()).contains("luck        p ", "after the haircut");
        LodeProcess.Ended explained = lode.run("explain", id[0]);
        assertThat(explained.exitCode()).as(explained.out()).isZero();
        assertThat(explained.out())
                .contains("as library or registry say")
                .contains("pool all")
                .contains("Lineage in run small (RankIC in training)")
                .doesNotContain("registry:" + id[0]);
        Files.move(folder.resolve("results"), folder.resolve("elsewhere"));
        assertThat(lode.run("explain", id[0]).out())
                .contains("Found by run small, whose ledger is not below results here");
        assertThat(lode.run("explain", id[0], "--run", "elsewhere/small").out())
                .contains("Lineage in run elsewhere/small");
        LodeProcess.Ended wrong = explain("ts_mean(volume, 777)", "--run", "elsewhere/small");
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.out()).contains("Run 'elsewhere/small' has not tried ts_mean(volume, 777): leave out --run");
    }

    @Test
    void what_is_wrong_is_said_in_one_sentence() throws Exception {
        LodeProcess.Ended unknown = explain("ts_men(close, 5)");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.out()).contains("Unknown operator 'ts_men'");
        Files.createDirectory(folder.resolve("there"));
        LodeProcess.Ended taken = explain("close", "--out", "there");
        assertThat(taken.exitCode()).isEqualTo(2);
        assertThat(taken.out()).contains("The folder there exists already: name a new one with --out");
        assertThat(explain("close", "--run", "nowhere").out()).contains("There is no run 'nowhere'.");
    }
}
