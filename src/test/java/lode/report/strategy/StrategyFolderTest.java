package lode.report.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import lode.backtest.Costs;
import lode.backtest.GridCell;
import lode.backtest.performance.Convention;
import lode.report.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StrategyFolderTest {

    private static final StrategyReport REPORT = SmallStrategy.report(500);

    @Test
    void a_report_is_a_page_with_tables_and_pictures(@TempDir Path folder) throws IOException {
        assertThat(StrategyFolder.write(REPORT, List.of(), folder, Language.ENGLISH))
                .isEmpty();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder(
                            "report.html",
                            "nav.png",
                            "drawdown.png",
                            "performance.csv",
                            "trading.csv",
                            "refusals.csv",
                            "monthly.csv",
                            "yearly.csv",
                            "drawdowns.csv",
                            "attribution.csv",
                            "exposure.csv",
                            "closed_trades.csv",
                            "capacity.csv");
        }
    }

    @Test
    void figures_stand_by_convention_and_index() {
        List<String> lines =
                new FigureTables(REPORT).performance().text().lines().toList();
        assertThat(lines.get(1)).isEqualTo("figure,benchmark,jq,rq");
        assertThat(lines.get(2)).isEqualTo("risk_free,,0.04,0.02");
        assertThat(lines.get(3)).isEqualTo("days_per_year,,250,252");
        assertThat(lines).contains("days_compared,index,498,498", "days_compared,index with dividends,499,499");
        String total =
                Double.toString(REPORT.performances().getFirst().returns().total());
        assertThat(lines).contains("total_return,," + total + "," + total);
    }

    @Test
    void a_month_in_which_the_index_is_not_known_has_no_excess() {
        List<String> lines = new StrategyTables(REPORT).monthly().text().lines().toList();
        assertThat(lines.get(1))
                .isEqualTo("month,return,index,index_excess,index with dividends,index with dividends_excess");
        assertThat(lines.get(3)).matches("2019-01,[-0-9.E]+,,,0,[-0-9.E]+");
    }

    @Test
    void names_and_cash_add_up_to_the_total_return() {
        double sum = new StrategyTables(REPORT)
                .attribution()
                .text()
                .lines()
                .skip(2)
                .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[2]))
                .sum();
        assertThat(sum).isCloseTo(REPORT.shown().returns().total(), within(1e-12));
    }

    @Test
    void every_day_has_its_exposure() {
        List<String> lines =
                new StrategyTables(REPORT).exposure().text().lines().toList();
        assertThat(lines).hasSize(502);
        assertThat(lines.get(1)).isEqualTo("date,names,invested,bank,food,steel,none");
        assertThat(lines.get(2)).isEqualTo("2018-12-28,0,0,0,0,0,0");
        String[] last = lines.getLast().split(",", -1);
        assertThat(Double.parseDouble(last[2]))
                .isCloseTo(
                        Stream.of(last).skip(3).mapToDouble(Double::parseDouble).sum(), within(1e-12));
    }

    @Test
    void every_cell_of_a_grid_is_told() {
        var cell = new GridCell(REPORT.shown(), REPORT.trading(), Costs.NONE);
        List<String> lines = GridTable.of(
                        new GridReport("a note", List.of(settings("0.1"), settings("0.2")), List.of(cell, cell)))
                .text()
                .lines()
                .toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(1)).startsWith("quantile,rebalance,total_return,").endsWith(",total_costs");
        assertThat(lines.get(2)).startsWith("0.1,week,");
    }

    private static Map<String, String> settings(String quantile) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("quantile", quantile);
        settings.put("rebalance", "week");
        return settings;
    }

    @Test
    void a_run_of_one_day_without_an_index_is_told_as_well(@TempDir Path folder) {
        var quiet = StrategyReport.of(
                List.of(), SmallStrategy.result(1), List.of(), List.of(Convention.RQ.usual()), List.of());
        assertThat(StrategyFolder.write(quiet, List.of(), folder, Language.CHINESE))
                .isEmpty();
    }

    @Test
    void the_same_report_gives_the_same_page(@TempDir Path folder) throws IOException {
        StrategyFolder.write(REPORT, List.of(), folder, Language.CHINESE);
        String page = Files.readString(folder.resolve("report.html"));
        StrategyFolder.write(SmallStrategy.report(500), List.of(), folder, Language.CHINESE);
        assertThat(Files.readString(folder.resolve("report.html"))).isEqualTo(page);
        assertThat(Objects.requireNonNull(page)).contains("<html lang=\"zh-CN\">");
    }
}
