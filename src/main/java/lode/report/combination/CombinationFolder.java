package lode.report.combination;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import lode.combine.Fit;
import lode.combine.Recipe;
import lode.combine.Trees;
import lode.report.AtomicFile;
import lode.report.Language;
import lode.report.ResultFolder;
import lode.report.Text;
import lode.report.page.PageFile;

/** Writes combinations to a folder: recipes, weights, models, tables and the page. */
public final class CombinationFolder {

    private CombinationFolder() {}

    /**
     * Writes all of a report to a folder that was begun.
     *
     * @param recipes  of the combinations, in their order
     * @param language in which the page opens
     */
    public static void write(
            CombinationReport report,
            List<Text> remarks,
            List<Recipe> recipes,
            ResultFolder folder,
            Language language) {
        Path place = folder.draft();
        for (Recipe recipe : recipes) {
            AtomicFile.write(
                    place.resolve("recipe-" + recipe.chosen().method() + ".yaml"),
                    recipe.text().getBytes(StandardCharsets.UTF_8));
        }
        new CombinationTables(report).all().forEach((name, table) -> table.write(place.resolve(name + ".csv")));
        PageFile.write(CombinationPage.of(report, language).warning(remarks), place.resolve("report.html"));
        for (CombinationReport.Made made : report.made()) {
            for (Fit fit : made.combination().fits()) {
                if (fit.model() instanceof Trees(byte[] model)) {
                    String day = report.material().axes().days().get(fit.day()).toString();
                    AtomicFile.write(
                            place.resolve("models").resolve(made.method()).resolve(day + ".ubj"), model);
                }
            }
        }
    }
}
