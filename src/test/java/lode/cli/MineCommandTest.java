package lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import lode.data.SyntheticMarket;
import lode.data.synthetic.SyntheticSpec;
import lode.expr.Conventions;
import lode.panel.Dataset;
import lode.registry.Entry;
import lode.registry.Registry;
import lode.search.Experiment;
import lode.search.PlanFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command mine as a user runs it. */
class MineCommandTest {

    private static final Dataset MARKET =
            SyntheticMarket.of(SyntheticSpec.STANDARD.withSize(60, 400).withStrength(4));

    private final Path folder;
    private final LodeProcess lode;

    MineCommandTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.lode = LodeProcess.in(folder).keeping("small", MARKET);
    }

    @Test
    void one_thread_or_two_and_a_repeated_plan_give_the_same_bytes() throws Exception {
        LodeProcess.Ended one = mine("one", "--threads", "1");
        LodeProcess.Ended two = mine("two", "--threads", "2");
        LodeProcess.Ended again =
                lode.run("mine", "--data", "small", "--experiment", "one/plan.yaml", "--out", "again");

        assertThat(List.of(one.exitCode(), two.exitCode(), again.exitCode())).containsOnly(0);
        assertThat(tables("one"))
                .isEqualTo(tables("two"))
                .isEqualTo(tables("again"))
                .hasSize(7);
        assertThat(one.out()).startsWith("synthetic: built-in synthetic market, seed 20240101 (invented data");
    }

    @Test
    void memory_and_a_cache_change_nothing() throws Exception {
        mine("usual");
        LodeProcess.Ended little = mine("little", "--memory", "1m", "--cache", "known");
        LodeProcess.Ended again = mine("again", "--memory", "64m", "--cache", "known");

        assertThat(List.of(little.exitCode(), again.exitCode())).containsOnly(0);
        assertThat(tables("usual")).isEqualTo(tables("little")).isEqualTo(tables("again"));
        assertThat(folder.resolve("known")).isDirectoryContaining("glob:**.fitness");
    }

    @Test
    void without_racing_only_the_plan_differs() throws Exception {
        mine("racing");
        mine("patient", "--no-race");

        Map<String, String> racing = tables("racing");
        Map<String, String> patient = tables("patient");
        assertThat(racing.remove("plan.yaml")).contains("racing: true");
        assertThat(patient.remove("plan.yaml")).contains("racing: false");
        assertThat(racing.remove("run.yaml")).isNotEqualTo(patient.remove("run.yaml"));
        assertThat(patient).isEqualTo(racing);
    }

    @Test
    void units_are_obeyed_and_what_they_leave_out_is_said_unless_they_are_left_out() throws Exception {
        LodeProcess.Ended lawful = mine("lawful");
        LodeProcess.Ended free = mine("free", "--no-units");

        assertThat(lawful.out())
                .containsPattern("\nUnits leave out (79|80)\\.\\d % of formulas \\(standard error 0.3 %\\): ");
        assertThat(tables("lawful").get("plan.yaml")).contains("\n# Units leave out 7", "\nunits: true\n");
        assertThat(free.out()).doesNotContain("Units leave out");
        assertThat(tables("free").get("plan.yaml")).contains("\nunits: false\n").doesNotContain("Units leave out");
        assertThat(tables("free").get("generations.csv"))
                .isNotEqualTo(tables("lawful").get("generations.csv"));
    }

    @Test
    void the_result_says_what_it_was_made_from_and_the_survivors_are_kept() throws Exception {
        LodeProcess.Ended mined = mine("run");

        assertThat(mined.exitCode()).isZero();
        assertThat(mined.out()).contains("generation   4/4", "survivors", "Results: run");
        Map<String, String> tables = tables("run");
        assertThat(tables.keySet())
                .containsExactly(
                        "backtests.csv",
                        "factor_0.001_HS300.csv",
                        "generations.csv",
                        "luck.csv",
                        "plan.yaml",
                        "run.yaml",
                        "tests.csv");
        tables.remove("run.yaml");
        assertThat(tables.values())
                .allSatisfy(
                        text -> assertThat(text).startsWith("# built-in synthetic market, seed 20240101; pool hs300"));
        assertThat(folder.resolve("run")).isDirectoryContaining("glob:**/heatmap_0.001_HS300.png");
        assertThat(folder.resolve("run")).isDirectoryContaining("glob:**/ic_1.png");
        long survivors = tables.get("factor_0.001_HS300.csv").lines().count() - 2;
        assertThat(kept()).hasSize((int) survivors).isNotEmpty();
    }

    @Test
    void searches_among_noise_are_repeatable_and_no_part_of_the_run() throws Exception {
        LodeProcess.Ended one = mine("one", "--null", "2", "--threads", "1");
        LodeProcess.Ended two = mine("two", "--null", "2", "--threads", "2");

        assertThat(List.of(one.exitCode(), two.exitCode())).containsOnly(0);
        assertThat(one.out())
                .contains(
                        "Luck: ",
                        "The same search among noise, at most 2 times",
                        "twin  1  days ",
                        "twin  2  instruments ",
                        "Of 2 searches among noise ",
                        "False-discovery rate of the search: ",
                        "Searches among noise: one/null.csv");
        assertThat(Files.readString(folder.resolve("one/null.csv")))
                .isEqualTo(Files.readString(folder.resolve("two/null.csv")))
                .contains("\n1,days,", "\n2,instruments,");
        assertThat(lode.run("replay", "one").exitCode()).isZero();
        assertThat(tables("one").get("generations.csv")).contains(",independent,luck_rank_ic,");
    }

    @Test
    void other_searches_on_the_same_data_count_and_repeated_ones_do_not() throws Exception {
        LodeProcess.Ended first = mine("first");
        LodeProcess.Ended other = mine("other", "--seed", "7");
        LodeProcess.Ended again = mine("again");
        LodeProcess.Ended planned =
                lode.run("mine", "--data", "small", "--experiment", "other/plan.yaml", "--out", "planned");

        assertThat(first.out()).doesNotContain("not fresh", "in earlier searches");
        assertThat(other.out())
                .contains(
                        " in earlier searches are worth",
                        "The test period is not fresh: it was looked at once before, with this label");
        assertThat(tables("first").get("luck.csv")).contains(", earlier 0, ", "test period looked at before: 0\n");
        assertThat(tables("other").get("luck.csv")).contains("test period looked at before: 1\n");
        assertThat(again.exitCode()).isZero();
        assertThat(tables("again")).isEqualTo(tables("first"));
        assertThat(planned.exitCode()).isZero();
        assertThat(tables("planned")).isEqualTo(tables("other"));
        assertThat(lode.run("replay", "other").exitCode()).isZero();
    }

    @Test
    void searches_among_noise_are_one_at_least() throws Exception {
        assertThat(mine("none", "--null", "0").out()).contains("--null needs 1 or more searches among noise, got 0");
    }

    @Test
    void with_a_target_each_of_its_searches_is_repeated_among_noise() throws Exception {
        LodeProcess.Ended ended = mine("several", "--factors", "8", "--null", "1");

        assertThat(ended.exitCode()).as(ended.out()).isZero();
        assertThat(ended.out()).contains("Search 1\nThe same search among noise, at most 1 times\ntwin  1  days");
        assertThat(folder.resolve("several/round-1/null.csv")).content().contains("\n1,days,");
        assertThat(lode.run("replay", "several/round-1").exitCode()).isZero();
    }

    @Test
    void ctrl_c_among_noise_sums_up_the_twins_that_are_there() throws Exception {
        Process process = lode.start(
                "mine",
                "--data",
                "small",
                "--experiment",
                "quick",
                "--generations",
                "4",
                "--out",
                "noisy",
                "--null",
                "1000");
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        while (line != null && !line.startsWith("twin  1")) {
            line = out.readLine();
        }
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();

        assertThat(out.lines())
                .contains("Stopped by the user", "Searches among noise: noisy/null.csv")
                .anyMatch(told -> told.matches("Of \\d+ searches among noise .*"));
        assertThat(process.waitFor()).isEqualTo(130);
        assertThat(folder.resolve("noisy/run.yaml"))
                .as("the search itself had ended")
                .exists();
        assertThat(Files.readString(folder.resolve("noisy/null.csv"))).contains("\n1,");
    }

    @Test
    void seeds_blocks_and_tuning_are_in_the_plan_of_a_run_which_repeats_it() throws Exception {
        mine("first");
        Files.writeString(
                folder.resolve("seeds.txt"), "a\tneg(ts_corr(close, volume, 9))\nneg(ts_std(returns, 19))\nclose\n");
        LodeProcess.Ended seeded = mine(
                "seeded",
                "--seed-from",
                "seeds.txt",
                "--seed-from",
                "registry",
                "--seed-from",
                "library:indicators",
                "--building-blocks",
                "--tuning",
                "2");
        assertThat(seeded.exitCode()).isZero();
        assertThat(seeded.out()).contains("Left out ", " seeds: ", " without an operator");
        assertThat(tables("seeded").get("plan.yaml"))
                .contains("tuning:\n  elites: 2\n", "- \"neg(ts_corr(close, volume, 9))\"\n", "share: 0.1\n")
                .contains(kept().getFirst().factor().formula());

        LodeProcess.Ended again =
                lode.run("mine", "--data", "small", "--experiment", "seeded/plan.yaml", "--out", "again");
        assertThat(again.exitCode()).isZero();
        assertThat(tables("again")).isEqualTo(tables("seeded"));
    }

    @Test
    void a_source_of_seeds_that_is_not_there_is_told() throws Exception {
        assertThat(mine("none", "--seed-from", "nowhere.txt"))
                .returns(2, LodeProcess.Ended::exitCode)
                .extracting(LodeProcess.Ended::out)
                .asString()
                .contains("There is no file nowhere.txt");
        assertThat(mine("none", "--seed-from", "library:nothing").out()).contains("There is no library 'nothing'");
    }

    @Test
    void a_target_is_reached_in_rounds_that_share_a_table_and_repeat_alone() throws Exception {
        LodeProcess.Ended mined = mine(
                "target", "--factors", "10", "--most-correlated", "0.5", "--population", "40", "--evaluations", "900");
        assertThat(mined.exitCode()).isZero();
        assertThat(mined.out())
                .contains("Search 1", "Search 2", " of 10 factors in ", "All factors: target/factors.csv");
        List<String> table = Files.readAllLines(folder.resolve("target/factors.csv"));
        assertThat(table.getFirst()).startsWith("# built-in synthetic market").contains("; ended as ");
        assertThat(table.get(1)).startsWith("round,name,formula,size,direction,");
        assertThat(table.subList(2, table.size())).anyMatch(row -> row.startsWith("2,"));
        assertThat(Files.readString(folder.resolve("target/round-2/plan.yaml")))
                .contains("marginal-rank-ic", "\nmost-correlated: 0.5\n", "\nknown:\n- ");

        LodeProcess.Ended again =
                lode.run("mine", "--data", "small", "--experiment", "target/round-2/plan.yaml", "--out", "again");
        assertThat(again.exitCode()).isZero();
        assertThat(tables("again")).isEqualTo(tables("target/round-2"));
    }

    @Test
    void a_budget_without_a_target_is_refused() throws Exception {
        LodeProcess.Ended mined = mine("none", "--evaluations", "900");
        assertThat(mined.exitCode()).isEqualTo(2);
        assertThat(mined.out()).contains("--evaluations is a budget for --factors: say how many factors are wanted");
        assertThat(mine("none", "--factors", "0").out()).contains("factors must be 1 or more, got 0");
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void the_profile_of_a_run_is_in_its_plan_its_notes_and_the_registry() throws Exception {
        assertThat(mine("qlib", "--profile", "qlib").exitCode()).isZero();
        LodeProcess.Ended again =
                lode.run("mine", "--data", "small", "--experiment", "qlib/plan.yaml", "--out", "again");

        assertThat(again.exitCode()).isZero();
        assertThat(tables("qlib")).isEqualTo(tables("again"));
        assertThat(tables("qlib").get("plan.yaml"))
                .contains("; profile qlib\n", "\nprofile: qlib\nwindow-coverage: any\n");
        assertThat(kept())
                .isNotEmpty()
                .allSatisfy(entry ->
                        assertThat(entry.first().conditions().conventions()).isEqualTo(Conventions.QLIB));
    }

    @Test
    void in_a_pipe_there_is_a_plain_line_for_every_generation() throws Exception {
        LodeProcess.Ended plain = mine("plain");
        assertThat(plain.exitCode()).isZero();
        assertThat(plain.out().lines().filter(line -> line.startsWith("generation ")))
                .hasSize(4)
                .allMatch(
                        line -> line.matches(
                                "generation   [1-4]/4  RankIC best [+-]0\\.\\d{4} validation [+-]0\\.\\d{4}"
                                        + " median 0\\.\\d{4} luck 0\\.\\d{4}  size +\\d+\\.\\d +\\d+ formulas +[\\d,]+/s  left \\d+:\\d\\d"));
        assertThat(plain.out()).doesNotContain("\u001b");
    }

    @Test
    void watch_draws_a_table_anew_and_quiet_shows_only_results() throws Exception {
        LodeProcess.Ended watched = mine("watched", "--watch");
        LodeProcess.Ended quiet = mine("quiet", "--quiet");
        assertThat(List.of(watched.exitCode(), quiet.exitCode())).containsOnly(0);
        assertThat(watched.out())
                .contains("generation 0/4", "generation 4/4", "island  training  validation  size")
                .contains("\u001b[1F", "\u001b[J", "Results: watched");
        assertThat(quiet.out()).doesNotContain("generation ", "\u001b").contains("survivors", "Results: quiet");
        assertThat(tables("watched")).isEqualTo(tables("quiet")).hasSize(7);
        assertThat(mine("both", "--watch", "--quiet"))
                .isEqualTo(new LodeProcess.Ended(2, "--watch and --quiet exclude each other: give one of them\n"));
    }

    @Test
    void a_run_beside_the_registry_writes_its_factors_into_the_plan_and_can_be_repeated() throws Exception {
        assertThat(mine("first").exitCode()).isZero();
        List<String> before =
                kept().stream().map(entry -> entry.factor().formula()).toList();
        LodeProcess.Ended beside = mine("beside", "--fitness", "marginal-rank-ic", "--known", "registry");
        LodeProcess.Ended again =
                lode.run("mine", "--data", "small", "--experiment", "beside/plan.yaml", "--out", "again");

        assertThat(List.of(beside.exitCode(), again.exitCode())).containsOnly(0);
        assertThat(before).isNotEmpty();
        Experiment plan =
                new PlanFile(folder).read(folder.resolve("beside/plan.yaml").toString(), Map.of());
        assertThat(plan.known()).isEqualTo(before);
        assertThat(plan.fitness()).containsExactly(Map.entry("marginal-rank-ic", 1.0));
        assertThat(tables("again")).isEqualTo(tables("beside"));
    }

    @Test
    void ctrl_c_ends_after_the_running_generation_with_what_was_found() throws Exception {
        Process process = lode.start(
                "mine", "--data", "small", "--experiment", "quick", "--generations", "3000", "--out", "stopped");
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        awaitGeneration(out);
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();

        assertThat(out.lines())
                .contains(
                        "Stopping after this generation ... (Ctrl-C again: at once)",
                        "Results: stopped",
                        "Continue with: lode resume stopped");
        assertThat(process.waitFor()).isEqualTo(130);
        assertThat(tables("stopped")).hasSize(6);
        assertThat(tables("stopped").get("plan.yaml"))
                .contains("; stopped after ", " of 3000 generations\n", "generations: 3000\n");
        assertThat(kept()).isNotEmpty();
    }

    @Test
    void a_killed_run_leaves_whole_files_and_a_registry_that_opens() throws Exception {
        mine("before");
        int before = kept().size();
        Process process = lode.start(
                "mine", "--data", "small", "--experiment", "quick", "--generations", "3000", "--out", "killed");
        awaitGeneration(process.inputReader(StandardCharsets.UTF_8));
        process.destroyForcibly().waitFor();

        assertThat(folder.resolve("killed/run.yaml")).doesNotExist();
        assertThat(folder.resolve("killed/checkpoint/00002.state")).exists();
        assertThat(Files.readString(folder.resolve("killed/generations.csv"))).contains("\n2,");
        assertThat(kept()).hasSize(before);
    }

    @Test
    void a_mistake_gets_one_sentence_and_leaves_nothing_behind() throws Exception {
        Files.createDirectory(folder.resolve("there"));
        assertThat(mine("there"))
                .isEqualTo(new LodeProcess.Ended(2, "The folder there exists already: name a new one with --out\n"));
        assertThat(mine("new", "--pool", "hs500"))
                .isEqualTo(new LodeProcess.Ended(2, "Data 'synthetic' has no pool 'hs500'; it has: all, hs300\n"));
        assertThat(mine("new", "--label", "close-1-5"))
                .isEqualTo(new LodeProcess.Ended(
                        2,
                        "'close-1-5' is no label: write price:lag:horizon, such as close:1:5"
                                + " for the return from the close of t+1 to the close of t+6\n"));
        assertThat(mine("new", "--profile", "qlb").out())
                .endsWith("quick.yaml: There is no profile 'qlb'. Did you mean qlib?"
                        + " Profiles: lode, pandas, qlib, rqfactor, worldquant, gplearn\n");
        assertThat(mine("new", "--memory", "lots"))
                .isEqualTo(new LodeProcess.Ended(2, "--memory must be a size such as 800m or 2g, got 'lots'\n"));
        assertThat(mine("new", "--memory", "9000g").out())
                .startsWith("--memory 9000g is more than the whole heap of ")
                .endsWith("m: lower it, or set LODE_JAVA_OPTS=-Xmx9000g or more\n");
        assertThat(folder.resolve("new")).doesNotExist();
    }

    private LodeProcess.Ended mine(String out, String... options) throws Exception {
        return lode.run(Stream.concat(
                        Stream.of(
                                "mine", "--data", "small", "--experiment", "quick", "--generations", "4", "--out", out),
                        Stream.of(options))
                .toArray(String[]::new));
    }

    private static void awaitGeneration(BufferedReader out) throws IOException {
        String line = out.readLine();
        while (line != null && !line.startsWith("generation   2/")) {
            line = out.readLine();
        }
    }

    private List<Entry> kept() {
        try (Registry registry = Registry.open(folder.resolve("home").resolve("registry.sqlite"))) {
            return registry.list();
        }
    }

    /** The text files of a run, by name. */
    private Map<String, String> tables(String run) throws IOException {
        Map<String, String> tables = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve(run))) {
            for (Path file : files.filter(path -> path.toString().matches(".*\\.(csv|yaml)"))
                    .toList()) {
                tables.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return tables;
    }
}
