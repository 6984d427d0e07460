package lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lode.data.SyntheticMarket;
import lode.data.synthetic.SyntheticSpec;
import lode.report.CsvTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command cross as a user runs it, on a small search. */
class CrossCommandTest {

    private final Path folder;
    private final LodeProcess lode;

    CrossCommandTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.lode =
                LodeProcess.in(folder).keeping("small", SyntheticMarket.of(SyntheticSpec.STANDARD.withSize(60, 400)));
    }

    @Test
    void every_choice_of_blocks_is_tested_and_one_thread_writes_what_two_write() throws Exception {
        mine();
        LodeProcess.Ended one = cross("--candidates", "30", "--threads", "1", "--out", "one");
        LodeProcess.Ended two = cross("--candidates", "30", "--threads", "2", "--out", "two");

        assertThat(one.exitCode()).as(one.out()).isZero();
        assertThat(one.out())
                .contains("30 formulas, 15 combinations of 2 blocks of 6, 5 paths out of sample over 2016-01-04..")
                .containsPattern(
                        "RankIC  lowest [+-]0\\.\\d{4}  median [+-]0\\.\\d{4}  highest [+-]0\\.\\d{4}  below 0: [0-5] of 5")
                .contains("Results: one");
        assertThat(two.exitCode()).as(two.out()).isZero();
        for (String name : List.of("combinations.csv", "paths.csv", "report.html")) {
            assertThat(folder.resolve("two").resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("one").resolve(name));
        }
        List<Map<String, String>> combinations =
                CsvTable.read(folder.resolve("one/combinations.csv")).byName();
        assertThat(combinations)
                .hasSize(15)
                .extracting(row -> row.get("tested"))
                .doesNotHaveDuplicates();
        assertThat(combinations).noneMatch(row -> row.get("chosen").equals("0"));
        assertThat(CsvTable.read(folder.resolve("one/paths.csv")).byName())
                .as("training and validation, not the test days")
                .hasSizeBetween(300, 320)
                .allMatch(row -> row.containsKey("rank_ic_5"));
        assertThat(Files.readString(folder.resolve("one/report.html")))
                .contains("Combinatorial purged cross-validation");
    }

    @Test
    void a_mistake_gets_one_sentence_and_leaves_nothing_behind() throws Exception {
        mine();
        assertMistake(
                "--tested must leave a block to choose on: of 6 blocks 6 cannot be tested; write --blocks 6 --tested 2",
                "--tested",
                "6");
        assertMistake("--candidates must be 1 or more, got 0", "--candidates", "0");
        assertMistake(
                "--blocks 20 --tested 10 has 184,756 combinations: choose fewer, such as 10 and 2",
                "--blocks",
                "20",
                "--tested",
                "10");
        assertMistake("has too few days for 999 blocks: lower --blocks", "--blocks", "999", "--tested", "1");
        assertThat(lode.run("cross", "nowhere").out()).contains("There is no run 'nowhere'.");
    }

    private void assertMistake(String sentence, String... options) throws Exception {
        assertThat(cross(Stream.concat(Stream.of("--out", "wrong"), Stream.of(options))
                        .toArray(String[]::new)))
                .returns(2, LodeProcess.Ended::exitCode)
                .extracting(LodeProcess.Ended::out)
                .asString()
                .contains(sentence);
        assertThat(folder.resolve("wrong")).doesNotExist();
    }

    private void mine() throws Exception {
        LodeProcess.Ended mined = lode.run(
                "mine",
                "--data",
                "small",
                "--experiment",
                "quick",
                "--population",
                "40",
                "--generations",
                "3",
                "--no-tests",
                "--out",
                "run");
        assertThat(mined.exitCode()).as(mined.out()).isZero();
    }

    private LodeProcess.Ended cross(String... options) throws Exception {
        return lode.run(
                Stream.concat(Stream.of("cross", "run"), Stream.of(options)).toArray(String[]::new));
    }
}
