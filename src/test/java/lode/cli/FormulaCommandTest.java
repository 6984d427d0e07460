package lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import lode.ops.Operators;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What users learn of formulas and operators at the command line. */
class FormulaCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine lode =
            Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));

    @Test
    void a_formula_is_written_in_every_language_that_can_say_it() {
        assertThat(lode.execute("formula", "--dialect", "qlib", "Ref($close, 5) / $close"))
                .isZero();
        assertThat(out.toString()).isEqualToNormalizingNewlines("""
                lode        div(lag(close, 5), close)
                qlib        Ref($close, 5) / $close
                rqfactor    REF(Factor('close'), 5) / Factor('close')
                worldquant  ts_delay(close, 5) / close
                gplearn     – gplearn has no lag: lag(close, 5)
                pandas      close.shift(5) / close

                lookback    5 days before today
                size        4
                unit        a pure number
                """);
    }

    @Test
    void a_formula_that_adds_up_different_units_is_told_so() {
        assertThat(lode.execute("formula", "close + volume")).isZero();
        assertThat(out.toString()).contains("unit        none: it adds up or compares what has different units");
    }

    @Test
    void a_formula_that_grows_with_its_inputs_is_told_so() {
        assertThat(lode.execute("formula", "ts_mean(total_turnover, 20)")).isZero();
        assertThat(out.toString()).contains("unit        yuan; changes with the scale of its inputs");
    }

    @Test
    void an_unknown_dialect_is_the_users_mistake() {
        assertThat(lode.execute("formula", "--dialect", "excel", "close")).isEqualTo(2);
        assertThat(err.toString())
                .isEqualToNormalizingNewlines(
                        "There is no dialect 'excel' to read: choose lode, qlib, rqfactor, worldquant, gplearn\n");
    }

    @Test
    void all_operators_are_listed_with_what_they_compute() {
        assertThat(lode.execute("operators")).isZero();
        assertThat(out.toString().lines()).hasSize(Operators.ALL.size());
    }

    @Test
    void an_operator_is_found_by_its_alias() {
        assertThat(lode.execute("operators", "Ref")).isZero();
        assertThat(out.toString()).startsWith("lag(x, d)").contains("qlib: Ref(x, d)");
    }

    @Test
    void an_unknown_operator_is_told_with_the_nearest() {
        assertThat(lode.execute("operators", "ts_men")).isEqualTo(2);
        assertThat(err.toString()).contains("There is no operator 'ts_men'.").contains("ts_mean");
    }

    @Test
    void the_catalog_is_written_as_a_table(@TempDir Path folder) throws IOException {
        Path csv = folder.resolve("operators.csv");
        assertThat(lode.execute("operators", "--csv", csv.toString())).isZero();
        assertThat(Files.readAllLines(csv)).anyMatch(line -> line.startsWith("lag,") && line.contains("qlib"));
    }
}
