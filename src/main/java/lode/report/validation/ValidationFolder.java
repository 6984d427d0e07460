package lode.report.validation;

import java.nio.file.Path;
import java.util.List;
import lode.report.Language;
import lode.report.ResultFolder;
import lode.report.Text;
import lode.report.page.PageFile;

/** Writes a factor test to a folder. */
public final class ValidationFolder {

    private ValidationFolder() {}

    /**
     * Writes all of a report to a folder that was begun.
     *
     * @param remarks  what else a reader of the page has to know before any number
     * @param language in which the page opens, and of the pictures
     * @return warnings for the user, such as a picture that could not be drawn
     */
    public static List<String> write(
            ValidationReport report, List<Text> remarks, ResultFolder folder, Language language) {
        Path place = folder.draft();
        List<Table> tables = ValidationTables.of(report);
        ValidationWorkbook.write(tables, report.note(), place.resolve("validation.xlsx"));
        tables.forEach(table -> table.csv(report.note()).write(place.resolve(table.name() + ".csv")));
        PageFile.write(FactorTestPage.of(report, language).warning(remarks), place.resolve("report.html"));
        return new ValidationPictures(report, language).write(place);
    }
}
