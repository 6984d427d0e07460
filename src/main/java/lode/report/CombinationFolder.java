package lode.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import lode.combine.Fit;
import lode.combine.Recipe;
import lode.combine.Trees;

/** Writes combinations to a folder: recipes, weights, models, tables and the page. */
public final class CombinationFolder {

    private CombinationFolder() {}

    /**
     * Writes all of a report to a folder that was begun.
     *
     * @param recipes of the combinations, in their order
     */
    public static void write(CombinationReport report, List<Recipe> recipes, ResultFolder folder) {
        Path place = folder.draft();
        for (Recipe recipe : recipes) {
            AtomicFile.write(place.resolve("recipe-" + recipe.chosen().method() + ".yaml"), recipe.text().getBytes(StandardCharsets.UTF_8));
        }
        new CombinationTables(report)
                .all()
                .forEach(table -> table.csv(report.note()).write(place.resolve(table.name() + ".csv")));
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
