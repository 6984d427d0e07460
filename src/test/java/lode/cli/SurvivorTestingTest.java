package lode.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lode.data.SyntheticMarket;
import lode.data.synthetic.SyntheticSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a search writes of its survivors, against what the commands for tests and backtests say of the same formula. */
class SurvivorTestingTest {

    private final Path folder;
    private final LodeProcess lode;

    SurvivorTestingTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.lode = LodeProcess.in(folder)
                .keeping(
                        "small",
                        SyntheticMarket.of(
                                SyntheticSpec.STANDARD.withSize(60, 400).withStrength(4)));
    }

    @Test
    void survivors_are_tested_and_traded_as_the_commands_do_on_the_days_after_training() throws Exception {
        assertThat(mine("run").exitCode()).isZero();
        List<Map<String, String>> survivors = rows("run/factor_0.001_HS300.csv");
        List<Map<String, String>> tests = rows("run/tests.csv");
        List<Map<String, String>> trades = rows("run/backtests.csv");
        assertThat(survivors).isNotEmpty();
        assertThat(tests).hasSameSizeAs(survivors);
        assertThat(trades).hasSize(2 * survivors.size());

        Map<String, String> first = survivors.getFirst();
        String[] days = days("run/tests.csv");
        String direction = first.get("direction").equals("1") ? "desc" : "asc";
        String[] same = {"--data", "small", "--from", days[0], "--to", days[1], "--direction", direction};
        assertThat(lode.run(joined(same, "validate", first.get("formula"), "--out", "test"))
                        .exitCode())
                .isZero();
        Map<String, String> basic = rows("test/basic.csv").getFirst();
        for (String figure : List.of("top_minus_bottom", "monotonicity", "coverage", "half_life")) {
            assertThat(tests.getFirst().get(figure)).as(figure).isEqualTo(value(basic, figure));
        }

        LodeProcess.Ended traded = lode.run(joined(
                same,
                "backtest",
                "--factor",
                first.get("formula"),
                "--strategy",
                "top-fifth",
                "--set",
                "rebalance=5days",
                "--out",
                "trade"));
        assertThat(traded.exitCode()).isZero();
        List<Map<String, String>> nav = rows("trade/nav.csv");
        double whole = Double.parseDouble(nav.getLast().get("nav"))
                        / Double.parseDouble(nav.getFirst().get("nav"))
                - 1;
        double parts = (1 + total(trades.getFirst())) * (1 + total(trades.get(1))) - 1;
        assertThat(parts).isCloseTo(whole, within(1e-9));
        assertThat(trades.getFirst()).containsEntry("period", "validation");
        assertThat(trades.get(1)).containsEntry("period", "test").containsEntry("to", days[1]);
    }

    @Test
    void the_page_has_the_search_and_every_survivor() throws Exception {
        assertThat(mine("run").exitCode()).isZero();
        String page = Files.readString(folder.resolve("run/report.html"));
        assertThat(page)
                .contains(
                        "Mined factors",
                        "RankIC by generation",
                        "What was tried, and what is luck",
                        "Traded, after costs");
        rows("run/factor_0.001_HS300.csv")
                .forEach(survivor -> assertThat(page).contains("\"text\":\"" + survivor.get("formula") + "\""));
    }

    @Test
    void without_tests_there_is_no_page_and_the_search_is_the_same() throws Exception {
        assertThat(mine("tested").exitCode()).isZero();
        assertThat(mine("plain", "--no-tests").exitCode()).isZero();
        for (String left : List.of("report.html", "tests.csv", "backtests.csv")) {
            assertThat(folder.resolve("tested").resolve(left)).exists();
            assertThat(folder.resolve("plain").resolve(left)).doesNotExist();
        }
        assertThat(folder.resolve("plain/factor_0.001_HS300.csv"))
                .hasSameTextualContentAs(folder.resolve("tested/factor_0.001_HS300.csv"));
        assertThat(folder.resolve("plain/luck.csv")).hasSameTextualContentAs(folder.resolve("tested/luck.csv"));
        assertThat(lode.run("replay", "plain").exitCode()).isZero();
        assertThat(lode.run("replay", "tested").exitCode()).isZero();
    }

    private LodeProcess.Ended mine(String out, String... options) throws Exception {
        return lode.run(joined(
                options, "mine", "--data", "small", "--experiment", "quick", "--generations", "4", "--out", out));
    }

    private static String[] joined(String[] more, String... first) {
        return Stream.concat(Stream.of(first), Stream.of(more)).toArray(String[]::new);
    }

    private static double total(Map<String, String> row) {
        return Double.parseDouble(value(row, "total_return"));
    }

    private static String value(Map<String, String> row, String column) {
        assertThat(row).containsKey(column);
        return row.getOrDefault(column, "");
    }

    /** The first and the last day that the note of a table names. */
    private String[] days(String table) throws IOException {
        String note = Files.readAllLines(folder.resolve(table)).getFirst();
        return note.replaceFirst(".*; (\\d{4}-\\d\\d-\\d\\d)\\.\\.(\\d{4}-\\d\\d-\\d\\d);.*", "$1 $2")
                .split(" ");
    }

    private List<Map<String, String>> rows(String table) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve(table)).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        List<String> names = cells(lines.getFirst());
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            Map<String, String> row = new HashMap<>();
            for (int k = 0; k < names.size(); k++) {
                row.put(names.get(k), cells.get(k));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<String> cells(String line) {
        return Stream.of(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                .map(cell -> cell.replaceAll("^\"|\"$", ""))
                .toList();
    }
}
