package lode.report.explanation;

import java.util.List;
import lode.report.Language;
import lode.report.ResultFolder;
import lode.report.Text;
import lode.report.page.PageFile;

/** Writes the card of a factor to a folder. */
public final class ExplanationFolder {

    private ExplanationFolder() {}

    /**
     * Writes the page and its tables to a folder that was begun.
     *
     * @param remarks  what else a reader of the page has to know before any number
     * @param language in which the page opens
     */
    public static void write(ExplanationReport report, List<Text> remarks, ResultFolder folder, Language language) {
        new ExplanationTables(report)
                .all()
                .forEach((name, table) -> table.write(folder.draft().resolve(name + ".csv")));
        PageFile.write(
                ExplanationPage.of(report, language).warning(remarks),
                folder.draft().resolve("report.html"));
    }
}
