package lode.report.strategy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lode.backtest.GridCell;
import lode.report.Language;
import lode.report.Text;
import lode.report.page.PageFile;

/** Writes the report of a strategy. */
public final class StrategyFolder {

    private StrategyFolder() {}

    /**
     * Writes tables, pictures and {@code report.html} to a folder.
     *
     * @param language in which the page opens, and of the pictures
     * @return warnings for the user, such as a picture that could not be drawn
     * @throws lode.panel.UserException if a file cannot be written
     */
    public static List<String> write(StrategyReport report, List<Text> remarks, Path folder, Language language) {
        new StrategyTables(report).all().forEach((name, table) -> table.write(folder.resolve(name + ".csv")));
        PageFile.write(StrategyPage.of(report, language).warning(remarks), folder.resolve("report.html"));
        return new StrategyPictures(report, language).write(folder);
    }

    /**
     * Writes {@code grid.csv}: every cell of a grid of settings, in the order given.
     *
     * @param note     one line that says what it was made from
     * @param settings of each cell by key, the same keys for all
     * @param cells    in the same order, all with the same comparisons
     * @throws lode.panel.UserException if the file cannot be written
     */
    public static void writeGrid(String note, List<Map<String, String>> settings, List<GridCell> cells, Path folder) {
        StrategyTables.grid(note, settings, cells).write(folder.resolve("grid.csv"));
    }
}
