package lode.report.strategy;

import java.nio.file.Path;
import java.util.List;
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
     * Writes {@code grid.csv} and {@code grid.html}.
     *
     * @param base     the run whose other settings all cells share
     * @param language in which the page opens
     * @throws lode.panel.UserException if a file cannot be written
     */
    public static void write(GridReport grid, StrategyReport base, Path folder, Language language) {
        GridTable.of(grid).write(folder.resolve("grid.csv"));
        PageFile.write(GridPage.of(base, grid, language), folder.resolve("grid.html"));
    }
}
