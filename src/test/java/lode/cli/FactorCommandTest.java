package lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import lode.data.DatasetStore;
import lode.expr.Conventions;
import lode.expr.Parser;
import lode.measure.Split;
import lode.ops.Operators;
import lode.panel.Axes;
import lode.panel.Dataset;
import lode.panel.Field;
import lode.panel.LabelSpec;
import lode.panel.Origin;
import lode.panel.Period;
import lode.panel.Pool;
import lode.registry.Conditions;
import lode.registry.Evaluation;
import lode.registry.Registry;
import lode.registry.Samples;
import lode.registry.Source;
import lode.registry.TestedFormula;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as a user runs them: a process of their own, with a home of its own. */
class FactorCommandTest {

    private static final Axes AXES = Axes.of(
            List.of(LocalDate.parse("2020-01-02"), LocalDate.parse("2020-01-03"), LocalDate.parse("2020-01-06")),
            List.of("A", "B"));

    private final Path home;
    private final Path values;
    private final String hash;

    FactorCommandTest(@TempDir Path folder) throws IOException {
        this.home = folder.resolve("home");
        this.values = folder.resolve("values.csv");
        Path stored = Files.createDirectories(home.resolve("data").resolve("toy"));
        this.hash = DatasetStore.write(market(), stored).origin().hash();
    }

    @BeforeEach
    void keep() {
        try (Registry registry = Registry.open(home.resolve("registry.sqlite"))) {
            var split = new Split(new Period(0, 1), new Period(1, 2), new Period(2, 3));
            var conditions = Conditions.of(market(), "some", LabelSpec.parse("close:1:1"), Conventions.LODE, split);
            var evaluation =
                    new Evaluation(conditions, Samples.scorecard(-0.04), Source.mined("toy-run", 7), Samples.MAY);
            var formula = new Parser(Operators.CATALOG, Field.STANDARD).parse("lag(close, 1)");
            registry.add(List.of(new TestedFormula(formula, evaluation)));
        }
    }

    @Test
    void a_factor_that_was_kept_is_listed_shown_and_exported() throws IOException {
        assertThat(lode("factor", "list")).isEqualToNormalizingNewlines("""
                0 id            state         test  validation  training  size  pool  data  formula
                f40abb5ef366  candidate  -0.0200     -0.0300   -0.0400     2  some  toy   lag(close, 1)
                """);
        assertThat(lode("factor", "show", "f40abb5ef366"))
                .startsWith("0 factor      f40abb5ef366")
                .contains("pool        some (not point in time)");
        assertThat(lode("factor", "export", "f40abb5ef366", "--values", values.toString()))
                .isEqualToNormalizingNewlines("""
                0 Data 'toy' changed since the factor was tested: the hash was changed and is now %s
                3 values of f40abb5ef366 on toy, pool some, 2020-01-02..2020-01-06: %s
                """.formatted(hash.substring(0, 12), values));
        assertThat(values).hasContent("""
                # factor f40abb5ef366 = lag(close, 1); two instruments; pool some, not point in time; data %s
                date,instrument,value
                2020-01-03,A,1.0
                2020-01-03,B,2.0
                2020-01-06,A,4.0
                """.formatted(hash.substring(0, 12)));
    }

    private String lode(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(words));
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
        process.environment().put("LODE_HOME", home.toString());
        Process started = process.start();
        String said = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return started.onExit().join().exitValue() + " " + said;
    }

    private static Dataset market() {
        BitSet members = new BitSet();
        members.set(0, AXES.cells());
        members.clear(5);
        return Dataset.on(AXES, new Origin("toy", "two instruments", "changed", false))
                .field(Field.standard("close").orElseThrow(), new double[] {1, 2, 4, 3, 5, 5})
                .pool(Pool.copyOf("some", AXES, members, false))
                .build();
    }
}
