package lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import lode.data.SyntheticMarket;
import lode.data.synthetic.SyntheticSpec;
import lode.report.arena.ArenaTable;
import lode.search.arena.Bout;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command arena as a user runs it, on a small market in the place of the built-in one. */
class ArenaCommandTest {

    private static final String[] SMALL = {"--budget", "200", "--seeds", "2", "--entrants", "random,plain-gp,lode"};

    @TempDir
    private Path folder;

    private LodeProcess lode = new LodeProcess(Path.of(""), Path.of(""));

    @BeforeEach
    void keepAMarket() throws IOException {
        lode = LodeProcess.in(folder)
                .keeping(
                        "synthetic",
                        SyntheticMarket.of(
                                SyntheticSpec.STANDARD.withSize(60, 300).withStrength(4)));
    }

    @Test
    void an_arena_that_is_killed_and_continued_on_other_threads_ends_with_the_same_bytes() throws Exception {
        LodeProcess.Ended ended = arena("whole", "--threads", "1");
        long rows = killAfter("  3/6", "parts");
        LodeProcess.Ended continued = arena("parts", "--threads", "2");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out())
                .startsWith("synthetic: built-in synthetic market")
                .contains("  1/6  synthetic  random ", "planted ", "  6/6  synthetic  lode ", "left 0:00")
                .endsWith("Results: whole\n");
        Map<String, String> whole = texts("whole");
        assertThat(whole.keySet())
                .containsExactly(
                        "arena.csv",
                        "arena.html",
                        "plan_synthetic_lode.yaml",
                        "plan_synthetic_plain-gp.yaml",
                        "plan_synthetic_random.yaml",
                        "summary.csv");
        assertThat(whole.get("arena.csv").lines()).hasSize(2 + 6);
        assertThat(whole.get("arena.csv"))
                .startsWith("# arena, 200 distinct formulas each; synthetic: built-in synthetic market");
        assertThat(whole.get("arena.html")).contains("is ahead of plain-gp on validation days with", "of 2 seeds");
        assertThat(folder.resolve("whole").resolve("arena.png")).isNotEmptyFile();

        assertThat(rows).isBetween(3L, 5L);
        assertThat(continued.exitCode()).isZero();
        assertThat(continued.out()).contains(rows + " of 6 searches were made before\n");
        assertThat(texts("parts")).isEqualTo(whole);
    }

    /** Kills an arena once a line appeared; how many searches it kept. */
    private long killAfter(String line, String out) throws Exception {
        Process process = lode.start(all("arena", SMALL, "--out", out));
        var lines = process.inputReader();
        for (String read = lines.readLine(); read != null && !read.startsWith(line); ) {
            read = lines.readLine();
        }
        process.destroyForcibly().waitFor();
        return Files.readString(folder.resolve(out).resolve("arena.csv"))
                        .lines()
                        .count()
                - 2;
    }

    @Test
    void a_dataset_of_the_user_is_searched_on_days_of_its_own() throws Exception {
        lode.keeping("mine", SyntheticMarket.of(SyntheticSpec.STANDARD.withSize(60, 300)));
        LodeProcess.Ended ended = lode.run(
                "arena",
                "--data",
                "mine",
                "--only-data",
                "--budget",
                "200",
                "--seeds",
                "1",
                "--entrants",
                "lode",
                "--pool",
                "all",
                "--from",
                "2016-02-01",
                "--validation-from",
                "2016-10-03",
                "--test-from",
                "0.8",
                "--to",
                "2017-02-01",
                "--out",
                "mine");

        assertThat(ended.exitCode()).isZero();
        assertThat(texts("mine").get("arena.csv"))
                .contains("pool all; label close:1:5; 2016-02-01..2017-02-01; data ")
                .doesNotContain("neg(ts_corr(close, volume, 10));");
        assertThat(texts("mine").get("arena.html")).contains("\"validation 2016-10-03..", "\"training 2016-02-01..");
    }

    @Test
    void a_mistake_gets_one_sentence_before_anything_is_loaded() {
        assertThat(refused("--only-data"))
                .isEqualTo("--only-data, --pool, --label and the periods are for a dataset of yours:"
                        + " name it with --data\n");
        assertThat(refused("--seeds", "0")).isEqualTo("--seeds must be 1 or more, got 0\n");
        assertThat(refused("--budget", "100")).isEqualTo("--budget must be 200 or more, got 100\n");
        assertThat(refused("--entrants", "plain-pg"))
                .startsWith("There is no entrant 'plain-pg'. Did you mean plain-gp?");
    }

    @Test
    void a_folder_of_something_else_is_not_continued() throws Exception {
        Path there = Files.createDirectory(folder.resolve("there"));
        Files.writeString(there.resolve("letter.txt"), "mine");
        assertThat(arena("there"))
                .isEqualTo(new LodeProcess.Ended(
                        2, "The folder there exists already and holds no arena: name a new one with --out\n"));
        ArenaTable.write(there.resolve("arena.csv"), "note", List.of(bout("lode", 1)));
        assertThat(arena("there"))
                .isEqualTo(new LodeProcess.Ended(
                        2,
                        "The folder there has a search of 'lode' with seed 1 on 'synthetic' under other conditions"
                                + " (budget, plan, data or version): name a new one with --out\n"));
        ArenaTable.write(there.resolve("arena.csv"), "note", List.of(bout("lode", 3)));
        assertThat(arena("there"))
                .isEqualTo(new LodeProcess.Ended(
                        2,
                        "The folder there has a search of 'lode' with seed 3 on 'synthetic', which is not asked for"
                                + " now: ask for it too, or name a new folder with --out\n"));
    }

    private static Bout bout(String entrant, long seed) {
        var nothing = new Bout.Verdict(Optional.empty(), 0, Bout.Looks.NONE, 0, Bout.Looks.NONE, Optional.empty());
        return new Bout(new Bout.Key("synthetic", entrant, seed), "0123456789ab", 200, 10, nothing);
    }

    private static String refused(String... options) {
        var err = new StringWriter();
        int exitCode = Main.commandLine().setErr(new PrintWriter(err)).execute(all("arena", options));
        assertThat(exitCode).isEqualTo(2);
        return err.toString();
    }

    private LodeProcess.Ended arena(String out, String... more) throws Exception {
        return lode.run(all(
                "arena",
                SMALL,
                Stream.concat(Stream.of("--out", out), Stream.of(more)).toArray(String[]::new)));
    }

    private static String[] all(String command, String[] options, String... more) {
        return Stream.of(Stream.of(command), Stream.of(options), Stream.of(more))
                .flatMap(words -> words)
                .toArray(String[]::new);
    }

    /** The files of a folder by name, without the picture, which depends on the fonts of the machine. */
    private Map<String, String> texts(String name) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            List<Path> all = files.toList();
            for (Path file : all) {
                if (!file.toString().endsWith(".png")) {
                    texts.put(file.getFileName().toString(), Files.readString(file));
                }
            }
        }
        return texts;
    }
}
