package lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import lode.data.SyntheticMarket;
import lode.data.synthetic.SyntheticSpec;
import lode.factor.Library;
import lode.panel.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LibraryCommandTest {

    private static final String MINE = """
            # title: Mine
            # source: a book
            # fields: cap
            momentum | returns(close, 20)  | 0  | page 1
            cheap    | -close              | 1  | page 2
            small    | -cap                | 1  | page 3
            quiet    | ts_std(close, 10)   | -1 | page 4
            ! value  | needs book values
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine lode =
            Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));

    @Test
    void the_shipped_libraries_are_listed() {
        assertThat(lode.execute("library", "list")).isZero();
        assertThat(out.toString().lines().skip(1).map(line -> line.replaceFirst(" .*", "")))
                .containsExactlyElementsOf(Library.SHIPPED);
        assertThat(out.toString())
                .contains("rlsf                4         0  Restorable liquidity shock factor: proposed");
    }

    @Test
    void a_library_is_shown_with_what_it_leaves_out() throws IOException {
        assertThat(lode.execute("library", "show", mine())).isZero();
        assertThat(out.toString()).isEqualToNormalizingNewlines("""
                Mine
                a book

                momentum   0  returns(close, 20)
                              page 1
                cheap      1  neg(close)
                              page 2
                small      1  neg(cap)
                              page 3
                quiet     -1  ts_std(close, 10)
                              page 4

                Left out, as no formula can say them:
                value         needs book values
                """);
    }

    @Test
    void formulas_are_shown_in_the_language_asked_for() throws IOException {
        assertThat(lode.execute("library", "show", mine(), "--dialect", "gplearn", "--tsv"))
                .isZero();
        assertThat(out.toString()).isEqualToNormalizingNewlines("""
                name\tformula\tdirection\tsource
                momentum\t– gplearn has no returns: returns(close, 20)\t0\tpage 1
                cheap\tneg(close)\t1\tpage 2
                small\tneg(cap)\t1\tpage 3
                quiet\t– gplearn has no ts_std: ts_std(close, 10)\t-1\tpage 4
                """);
    }

    @Test
    void a_language_or_a_library_that_is_not_there_is_the_users_mistake() throws IOException {
        assertThat(lode.execute("library", "show", mine(), "--dialect", "excel"))
                .isEqualTo(2);
        assertThat(lode.execute("library", "show", "mikro")).isEqualTo(2);
        assertThat(err.toString()).isEqualToNormalizingNewlines("""
                There is no dialect 'excel' to write: choose qlib, rqfactor, worldquant, gplearn, pandas
                There is no library 'mikro': give a file, or one of %s. Did you mean micro?
                """.formatted(String.join(", ", Library.SHIPPED)));
    }

    @Test
    void factors_are_scored_and_those_that_cannot_be_are_named() throws Exception {
        store("synthetic", SyntheticMarket.of(SyntheticSpec.STANDARD.withSize(40, 300)));
        Path csv = folder.resolve("scores.csv");
        LodeProcess.Ended ended = score(mine(), "--data", "synthetic", "--csv", csv.toString());
        assertThat(ended.exitCode()).as(ended.out()).isZero();
        assertThat(ended.out()).contains("""

                3 factors, label close:1:5
                training    2016-01-04..2016-09-01
                validation  2016-09-12..2016-11-24
                test        2016-12-05..2017-02-24, not looked at: --test does
                not scored, as 'synthetic' lacks what they read:
                  small of mine: cap
                written to  %s
                """.formatted(csv));
        assertThat(Files.readAllLines(csv)).hasSize(5);
    }

    @Test
    void a_library_of_which_nothing_can_be_scored_is_the_users_mistake() throws Exception {
        store("synthetic", SyntheticMarket.of(SyntheticSpec.STANDARD.withSize(20, 60)));
        Path file = Files.writeString(folder.resolve("none.txt"), "# fields: cap\nsmall | -cap | 1 | page 3\n");
        LodeProcess.Ended ended = score(file.toString(), "--data", "synthetic");
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.out())
                .isEqualToNormalizingNewlines(
                        "No factor can be scored on 'synthetic': they read cap, which it lacks\n");
    }

    private String mine() throws IOException {
        return Files.writeString(folder.resolve("mine.txt"), MINE).toString();
    }

    private LodeProcess.Ended score(String... args) throws IOException, InterruptedException {
        return LodeProcess.in(folder)
                .run(Stream.concat(Stream.of("library", "score"), Stream.of(args))
                        .toArray(String[]::new));
    }

    private void store(String name, Dataset data) throws IOException {
        LodeProcess.in(folder).keeping(name, data);
    }
}
