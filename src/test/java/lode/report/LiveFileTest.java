package lode.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import lode.expr.Expr;
import lode.panel.UserException;
import lode.search.Generation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file by which a running search is watched. */
class LiveFileTest {

    private static final Expr CLOSE = new Expr.Field("close");
    private static final Generation FIRST = new Generation(
            1,
            List.of(new Generation.Best(CLOSE, Double.NEGATIVE_INFINITY, Double.NaN, Double.NaN)),
            Double.NaN,
            1,
            0,
            1,
            10);
    private static final Generation SECOND =
            new Generation(2, List.of(new Generation.Best(CLOSE, 0.02, -0.021, -0.03)), 0.01, 1.5, 0.001, 0.5, 19);

    @TempDir
    private Path folder;

    @Test
    void it_says_how_a_search_gets_on_and_what_is_missing_is_null() throws IOException {
        try (var file = LiveFile.in(folder, "run", "pool all")) {
            file.write(new RunState(3, List.of(), new Pace(0, Double.NaN, Double.NaN, Double.NaN, 5, 9)));
            file.write(new RunState(3, List.of(FIRST, SECOND), new Pace(4, 2, 4.75, 0.25, 5, 9)));
            ProcessHandle process = ProcessHandle.current();
            assertThat(folder.resolve("live.json"))
                    .hasContent(("{'run':'run','note':'pool all','process':{'id':" + process.pid() + ",'began':'"
                                    + LiveFile.began(process) + "'},'planned':3,"
                                    + "'pace':{'seconds':4.0,'left':2.0,'per_second':4.75,'known':0.25,'memory':5,'heap':9},"
                                    + "'curves':{'generation':[1.0,2.0],'best_rank_ic':[null,-0.021],"
                                    + "'best_validation_rank_ic':[null,-0.03],'median_rank_ic':[null,0.01],"
                                    + "'mean_size':[1.0,1.5],'diversity':[1.0,0.5],'distinct':[10.0,19.0],'luck_rank_ic':[null,null]},"
                                    + "'islands':[{'formula':'close','size':1,'fitness':0.02,'rank_ic':-0.021,"
                                    + "'validation_rank_ic':-0.03}]}")
                            .replace('\'', '"'));
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void every_curve_is_a_column_of_the_table_of_generations() throws IOException {
        new GenerationTable("pool all").with(List.of(FIRST)).write(folder);
        CsvTable table = CsvTable.read(folder.resolve("generations.csv"));
        assertThat(LiveFile.curves()).hasSize(8).isSubsetOf(table.columns());
    }

    @Test
    void a_folder_that_is_gone_is_told() {
        try (var file = LiveFile.in(folder.resolve("gone"), "run", "")) {
            assertThatThrownBy(() -> file.write(
                            new RunState(3, List.of(), new Pace(0, Double.NaN, Double.NaN, Double.NaN, 5, 9))))
                    .isInstanceOf(UserException.class)
                    .hasMessageStartingWith(
                            "Cannot write " + folder.resolve("gone").resolve("live.json") + ": ");
        }
    }
}
