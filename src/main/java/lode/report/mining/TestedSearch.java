package lode.report.mining;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lode.panel.Axes;
import lode.report.Language;
import lode.report.MiningReport;
import lode.report.RunReport;
import lode.report.page.PageFile;
import lode.search.MiningResult;
import lode.search.SearchPlan;

/**
 * The files of a finished search, those of the tests of its survivors, and the page on all of it.
 *
 * @param search   the files of the search itself
 * @param plan     what was searched
 * @param axes     of the data
 * @param result   what was found, at least one survivor
 * @param tests    of the survivors
 * @param language in which the page opens
 */
public record TestedSearch(
        MiningReport search, SearchPlan plan, Axes axes, MiningResult result, SurvivorTests tests, Language language)
        implements RunReport {

    /** The page. */
    public static final String PAGE = "report.html";

    @Override
    public List<String> write(Path folder) {
        List<String> warnings = search.write(folder);
        tests.write(folder);
        PageFile.write(new MiningPage(plan, axes, result, tests).in(language), folder.resolve(PAGE));
        return Stream.concat(warnings.stream(), tests.warnings().stream()).toList();
    }
}
