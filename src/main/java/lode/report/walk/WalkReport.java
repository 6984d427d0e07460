package lode.report.walk;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import lode.panel.Dataset;
import lode.report.Caption;
import lode.report.Cumulative;
import lode.report.Language;
import lode.report.LineChart;
import lode.report.Text;
import lode.report.Theme;
import lode.report.UndrawableException;
import lode.report.page.PageFile;
import lode.search.Experiment;
import lode.search.SearchPlan;
import lode.search.walk.Held;
import lode.search.walk.WalkRule;
import lode.search.walk.Walked;

/**
 * What a procedure promised and kept, as tables, a picture and a page.
 *
 * @param experiment what each window searched
 * @param data       on which market
 * @param rule       how days were cut
 * @param windows    how many there are; if more than are finished, the walk was stopped
 * @param walked     the windows that are finished
 * @param language   of the picture, and in which the page opens
 */
public record WalkReport(
        Experiment experiment, Dataset data, WalkRule rule, int windows, Walked walked, Language language) {

    /**
     * Writes {@code windows.csv}, {@code series.csv}, {@code factors.csv}, {@code walk.png} and {@code report.html}.
     *
     * @return warnings for the user, such as a picture that could not be drawn
     * @throws lode.panel.UserException if it cannot be written
     */
    public List<String> write(Path folder) {
        var tables = new WalkTables(this);
        tables.windows().write(folder.resolve("windows.csv"));
        tables.series().write(folder.resolve("series.csv"));
        tables.factors().write(folder.resolve("factors.csv"));
        PageFile.write(new WalkPage(this).page(), folder.resolve("report.html"));
        if (Arrays.stream(walked.track(Held.ALL).spreads()).noneMatch(Double::isFinite)) {
            return List.of();
        }
        try {
            Optional<String> warning = picture().write(folder.resolve("walk.png"), language);
            return warning.map(List::of).orElse(List.of());
        } catch (UndrawableException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    /** One line that says what the files are made from. */
    String note() {
        SearchPlan plan = experiment.plan(data.axes());
        return data.note(plan.pool(), plan.label(), walked.days())
                + plan.conventions().note() + "; out of sample"
                + (finished() ? "" : "; stopped after " + walked.outcomes().size() + " of " + windows + " windows");
    }

    boolean finished() {
        return walked.outcomes().size() == windows;
    }

    /** The days out of sample. */
    List<LocalDate> dates() {
        return data.axes().days().subList(walked.days().first(), walked.days().end());
    }

    /** How days were cut and what was searched, by key. */
    SequencedMap<String, String> settings() {
        SequencedMap<String, String> settings = new LinkedHashMap<>();
        settings.put("train", rule.train());
        settings.put("test", rule.test());
        settings.put("validation", Double.toString(rule.validation()));
        settings.put("anchored", Boolean.toString(rule.anchored()));
        settings.put("pool", experiment.pool());
        settings.put("label", experiment.label());
        settings.put("population", Integer.toString(experiment.population()));
        settings.put("generations", Integer.toString(experiment.generations()));
        settings.put("survivors", Integer.toString(experiment.survivors()));
        settings.put("seed", Long.toString(experiment.seed()));
        return settings;
    }

    /** What a day's spread adds up to: a share of the money is put in every day, and kept for the label's horizon. */
    double[] cumulated(Held held) {
        double[] sums = Cumulative.sums(walked.track(held).spreads());
        Arrays.setAll(sums, k -> sums[k] / walked.horizon());
        return sums;
    }

    private LineChart picture() {
        return LineChart.of(
                new Caption(
                        new Text("Highest less lowest fifth, out of sample", "样本外多空累计收益"),
                        Arrays.stream(note().split("; ")).map(Text::of).toList()),
                "train " + rule.train() + ", test " + rule.test() + (rule.anchored() ? ", anchored" : ", rolling"),
                dates(),
                List.of(
                        new LineChart.Line(
                                new Text("All survivors", "全部存活因子"), Theme.series(0), false, cumulated(Held.ALL)),
                        new LineChart.Line(
                                new Text("The best alone", "仅最优因子"), Theme.series(1), true, cumulated(Held.BEST))));
    }
}
