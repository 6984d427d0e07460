package lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lode.data.SyntheticMarket;
import lode.data.synthetic.SyntheticSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command score as a user runs it. */
class ScoreCommandTest {

    private final Path folder;
    private final LodeProcess lode;

    ScoreCommandTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.lode =
                LodeProcess.in(folder).keeping("small", SyntheticMarket.of(SyntheticSpec.STANDARD.withSize(60, 400)));
    }

    @Test
    void formulas_are_scored_with_their_ids_or_places() throws Exception {
        Files.writeString(
                folder.resolve("formulas.txt"), "# two\nreversal\t-returns(close, 20)\n\nts_mean(Volume, 5)\n");
        LodeProcess.Ended scored = score("formulas.txt", "--values", "values.csv", "--from", "2017-01-02");

        assertThat(scored.exitCode()).isZero();
        assertThat(scored.out()).contains("2 formulas in ", " s of computing (", "/s) on 2 threads: scores.csv");
        List<String> rows = Files.readAllLines(folder.resolve("scores.csv"));
        assertThat(rows.get(1)).isEqualTo("id,formula,rank_ic,icir,days,coverage");
        assertThat(rows.get(2)).startsWith("reversal,\"neg(returns(close, 20))\",");
        assertThat(rows.get(3)).startsWith("2,\"ts_mean(volume, 5)\",");
        assertThat(Files.readAllLines(folder.resolve("values.csv")).get(1)).isEqualTo("date,instrument,reversal,2");
    }

    @Test
    void formulas_are_scored_as_the_profile_means_them() throws Exception {
        Files.writeString(folder.resolve("formulas.txt"), "ts_argmax(close, 5)\n");
        assertThat(score("formulas.txt", "--profile", "RQFactor", "--values", "values.csv")
                        .exitCode())
                .isZero();
        assertThat(Files.readAllLines(folder.resolve("scores.csv")).getFirst()).endsWith("; profile rqfactor");
        assertThat(Files.readAllLines(folder.resolve("values.csv")).getFirst()).endsWith("; profile rqfactor");
        assertThat(score("formulas.txt", "--profile", "barra"))
                .isEqualTo(new LodeProcess.Ended(
                        2,
                        "There is no profile 'barra'."
                                + " Profiles: lode, pandas, qlib, rqfactor, worldquant, gplearn\n"));
    }

    @Test
    void ids_that_cannot_stand_beside_each_other_as_columns_are_refused_before_anything_is_computed() throws Exception {
        Files.writeString(folder.resolve("formulas.txt"), "Date\tclose\n");
        assertThat(score("formulas.txt", "--values", "values.csv"))
                .isEqualTo(new LodeProcess.Ended(
                        2, "'Date' cannot name a column of values: every file has one of that name\n"));

        Files.writeString(folder.resolve("formulas.txt"), "a\tclose\nA\topen\n");
        assertThat(score("formulas.txt", "--values", "values.csv"))
                .isEqualTo(
                        new LodeProcess.Ended(
                                2,
                                "'A' cannot name a column of values: another formula has that name, but for upper and lower case\n"));
        assertThat(folder.resolve("scores.csv")).doesNotExist();
    }

    @Test
    void an_id_with_a_comma_is_one_column() throws Exception {
        Files.writeString(folder.resolve("formulas.txt"), "a, b\tclose\n");
        assertThat(score("formulas.txt", "--values", "values.csv").exitCode()).isZero();
        assertThat(Files.readAllLines(folder.resolve("values.csv")).get(1)).isEqualTo("date,instrument,\"a, b\"");
    }

    @Test
    void a_faulty_formula_is_shown_with_file_line_and_place() throws Exception {
        Files.writeString(folder.resolve("formulas.txt"), "close\n\nts_men(close, 20)\n");

        assertThat(score("formulas.txt")).isEqualTo(new LodeProcess.Ended(2, """
                formulas.txt, line 3: Unknown operator 'ts_men' at column 1
                  ts_men(close, 20)
                  ^^^^^^
                Did you mean ts_mean? All operators: docs/operators.md
                """));
        assertThat(folder.resolve("scores.csv")).doesNotExist();
    }

    private LodeProcess.Ended score(String formulas, String... options) throws Exception {
        return lode.run(Stream.concat(
                        Stream.of(
                                "score",
                                "--data",
                                "small",
                                "--threads",
                                "2",
                                "--out",
                                "scores.csv",
                                "--formulas",
                                formulas),
                        Stream.of(options))
                .toArray(String[]::new));
    }
}
