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

class CombineCommandTest {

    private static final Dataset MARKET = SyntheticMarket.of(SyntheticSpec.STANDARD.withSize(60, 400));
    private static final String FACTORS =
            "neg(returns(close, 20)), micro:volatility_20d, neg(ts_corr(close, volume, 10))";

    private final Path folder;
    private final LodeProcess lode;

    CombineCommandTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.lode = LodeProcess.in(folder).keeping("synthetic", MARKET);
    }

    private LodeProcess.Ended combine(String... args) throws IOException, InterruptedException {
        return lode.run(Stream.concat(
                        Stream.of("combine", "--data", "synthetic", "--train", "100", "--trees", "5", "--rounds", "10"),
                        Arrays.stream(args))
                .toArray(String[]::new));
    }

    private String done(LodeProcess.Ended ended) {
        assertThat(ended.exitCode()).as(ended.out()).isZero();
        return ended.out();
    }

    private void assertRefused(LodeProcess.Ended ended, String message) {
        assertThat(ended.out()).contains(message);
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(folder.resolve("results")).doesNotExist();
    }

    private List<String> tree(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> place.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void a_combination_is_a_factor_like_any_other() throws Exception {
        String said = done(combine("--factors", FACTORS, "--method", "ridge,boosting", "--out", "mix"));
        assertThat(said).contains("ridge learns", "mix.ridge", "mix.boosting", "Results: results/mix");
        Path results = folder.resolve("results").resolve("mix");
        assertThat(tree(results))
                .contains(
                        "report.html",
                        "recipe-ridge.yaml",
                        "recipe-boosting.yaml",
                        "weights.csv",
                        "shap.csv",
                        "fits.csv")
                .anyMatch(name -> name.startsWith("models/boosting/") && name.endsWith(".ubj"));

        assertThat(done(lode.run("factor", "list"))).contains("mix.ridge", "mix.boosting", "combined_");
        assertThat(done(lode.run("factor", "list", "--source", "combined"))).contains("mix.ridge");
        assertThat(done(lode.run("factor", "show", "mix.ridge")))
                .contains("combined", "mix, of 3 factors", "note", "ridge of neg(returns(close, 20)), volatility_20d");
        assertThat(done(lode.run("validate", "mix.boosting", "--data", "synthetic", "--out", "test")))
                .contains("mix.boosting");
        assertThat(done(lode.run("factor", "compare", "mix.ridge", "mix.boosting")))
                .contains("mix.ridge");
        assertThat(done(lode.run("factor", "admit", "mix.ridge", "--force", "for the test")))
                .contains("admitted");
        assertThat(done(combine(
                        "--factors",
                        "registry:admitted, neg(ts_std(returns, 10))",
                        "--method",
                        "equal",
                        "--out",
                        "more")))
                .contains("more");
        assertThat(done(lode.run("factor", "show", "more"))).contains("equal of mix.ridge, neg(ts_std(returns, 10))");
    }

    @Test
    void an_account_that_trades_a_combination_gives_the_backtest_of_it() throws Exception {
        done(combine("--factors", FACTORS, "--method", "ridge", "--out", "mix"));
        String from = MARKET.axes().days().get(380).toString();
        String to = MARKET.axes().days().get(386).toString();
        String[] traded = {"--data", "synthetic", "--factor", "mix", "--strategy", "top-fifth", "--from", from};
        done(lode.run(with(traded, "trade", "init")));
        done(lode.run("trade", "step", "--to", to));
        done(lode.run("trade", "status", "--out", "account"));
        done(lode.run(with(traded, "backtest", "--to", to, "--out", "run")));
        for (String name : List.of("nav.csv", "trades.csv", "positions.csv")) {
            assertThat(rows("account", name)).hasSizeGreaterThan(5).isEqualTo(rows("run", name));
        }
    }

    private static String[] with(String[] options, String... first) {
        return Stream.concat(Arrays.stream(first), Arrays.stream(options)).toArray(String[]::new);
    }

    /** Without the first line, which tells an account from a run. */
    private List<String> rows(String results, String name) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve(results).resolve(name));
        return lines.subList(1, lines.size());
    }

    @Test
    void values_are_computed_again_from_the_recipe_to_the_byte() throws Exception {
        done(combine("--factors", FACTORS, "--method", "boosting", "--out", "mix", "--threads", "1"));
        done(lode.run("factor", "export", "mix", "--values", "first.csv"));
        Path trees = folder.resolve("home").resolve("cache").resolve("trees");
        for (String name : tree(trees)) {
            Files.delete(trees.resolve(name));
        }
        done(lode.run("factor", "export", "mix", "--values", "second.csv"));
        assertThat(folder.resolve("second.csv")).hasSameTextualContentAs(folder.resolve("first.csv"));
        assertThat(Files.readAllLines(folder.resolve("first.csv"))).hasSizeGreaterThan(1000);

        String recipe = "results/mix/recipe-boosting.yaml";
        done(lode.run("combine", "--data", "synthetic", "--recipe", recipe, "--out", "again", "--threads", "2"));
        Path again = folder.resolve("results").resolve("again");
        Path mix = folder.resolve("results").resolve("mix");
        assertThat(tree(again)).isEqualTo(tree(mix));
        for (String name : tree(again)) {
            assertThat(Files.readAllBytes(again.resolve(name)))
                    .as(name)
                    .isEqualTo(Files.readAllBytes(mix.resolve(name)));
        }
        assertThat(done(lode.run("factor", "list"))).contains("mix").doesNotContain("again");
    }

    @Test
    void a_factor_whose_recipe_is_gone_says_so() throws Exception {
        done(combine("--factors", FACTORS, "--method", "ic", "--out", "mix"));
        Path recipes = folder.resolve("home").resolve("combined");
        Path recipe = recipes.resolve(tree(recipes).getFirst());
        String text = Files.readString(recipe);
        Files.delete(recipe);
        LodeProcess.Ended ended = lode.run("factor", "export", "mix", "--values", "values.csv");
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.out())
                .contains("Factor mix is a combination, and there is no " + recipe
                        + ": copy the recipe there that lode combine wrote with its results");

        Files.writeString(recipe, text.replace("hs300", "all"));
        LodeProcess.Ended changed = lode.run("factor", "export", "mix", "--values", "values.csv");
        assertThat(changed.exitCode()).isEqualTo(2);
        assertThat(changed.out()).contains(recipe + " was changed: its recipe is that of combined_");
    }

    @Test
    void xgboost_is_not_loaded_unless_trees_are_asked_for() throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        var builder = new ProcessBuilder(
                        java.toString(),
                        "-verbose:class",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "combine",
                        "--data",
                        "synthetic",
                        "--factors",
                        FACTORS,
                        "--method",
                        "linear",
                        "--train",
                        "100",
                        "--out",
                        "mix")
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().put("LODE_HOME", folder.resolve("home").toString());
        Process process = builder.start();
        List<String> loaded = process.inputReader().lines().toList();
        assertThat(process.waitFor()).isZero();
        assertThat(loaded)
                .anyMatch(line -> line.contains("lode.combine.Regression"))
                .noneMatch(line -> line.contains("ml.dmlc"));
    }

    @Test
    void what_cannot_be_done_is_said_before_anything_is_written() throws Exception {
        assertRefused(
                combine("--factors", "registry:admitted", "--method", "ic", "--out", "mix"),
                "No factor of the registry is admitted: lode factor list shows which there are");
        assertRefused(
                combine("--factors", FACTORS, "--method", "ics", "--out", "mix"),
                "'ics' is no method: write all, or some of equal, ic,");
        assertRefused(
                combine("--factors", FACTORS, "--out", "mix"),
                "Say what to combine with --factors, such as library:micro, and how with --method");
        assertRefused(
                combine("--factors", FACTORS, "--method", "ic", "--out", "a/b"),
                "'a/b' cannot name a factor and a folder");
        assertRefused(
                combine("--factors", "registry:good", "--method", "ic", "--out", "mix"),
                "'registry:good' is no selection: write registry:admitted");
        assertRefused(
                combine("--recipe", "recipe.yaml", "--method", "ic", "--out", "mix"),
                "--recipe says what to combine and how: leave out --factors, --method and the settings");
        assertRefused(
                combine("--factors", FACTORS, "--method", "max-icir", "--window", "500", "--out", "mix"),
                "The days do not suffice to learn by max-icir even once: lower window or train, or give more days");
        assertRefused(
                combine("--factors", FACTORS, "--method", "ic", "--label", "volume:1:5", "--out", "mix"),
                "Label volume:1:5 needs an adjusted price");
    }
}
