package lode.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import java.util.stream.IntStream;
import lode.measure.Scorecard;
import lode.panel.Axes;
import lode.panel.Dataset;
import lode.panel.Period;
import lode.search.MiningResult;
import lode.search.SearchPlan;
import lode.search.Survivor;

/**
 * The files of a finished search.
 *
 * <p>The same plan, data and seed give the same bytes in every table. Every file says which data it
 * was made from, and whether they are invented or not point in time.
 */
public final class MiningReport implements RunReport {

    /** How many factors get a chart of their own. */
    private static final int CHARTS = 5;

    private static final CsvColumns<Scorecard> FIGURES = new CsvColumns<Scorecard>()
            .column("direction", Scorecard::direction)
            .column("training_rank_ic", card -> card.training().mean())
            .column("validation_rank_ic", card -> card.validation().mean())
            .column("test_rank_ic", card -> card.test().mean())
            .column("training_icir", card -> card.training().ir())
            .column("validation_icir", card -> card.validation().ir())
            .column("test_icir", card -> card.test().ir())
            .column("training_t", card -> card.training().t())
            .column("validation_t", card -> card.validation().t())
            .column("test_t", card -> card.test().t())
            .column("training_days", card -> card.training().days())
            .column("validation_days", card -> card.validation().days())
            .column("test_days", card -> card.test().days())
            .column("coverage", Scorecard::coverage)
            .column("rank_autocorrelation", Scorecard::rankAutocorrelation)
            .column("test_long_short_annual", Scorecard::longShort);

    /** The columns of the table of factors. */
    static final CsvColumns<NamedSurvivor> COLUMNS = new CsvColumns<NamedSurvivor>()
            .column("name", NamedSurvivor::name)
            .column("formula", NamedSurvivor::formula)
            .column("size", factor -> factor.survivor().formula().size())
            .columns(FIGURES, NamedSurvivor::scorecard)
            .column("found_as", factor -> foundAs(factor.survivor()));

    private final SearchPlan plan;
    private final Dataset data;
    private final MiningResult result;
    private final String planText;
    private final Language language;

    /**
     * A report.
     *
     * @param plan     what was searched
     * @param data     on which market
     * @param result   what was found
     * @param planText the plan as a file that repeats the whole search
     * @param language of the pictures
     */
    public MiningReport(SearchPlan plan, Dataset data, MiningResult result, String planText, Language language) {
        this.plan = plan;
        this.data = data;
        this.result = result;
        this.planText = planText;
        this.language = language;
    }

    /** The name that a survivor has in all files, by its place from 0: {@code f1} is the first. */
    public static String name(int place) {
        return "f" + (place + 1);
    }

    @Override
    public List<String> write(Path folder) {
        AtomicFile.write(
                folder.resolve(RunFiles.PLAN),
                planFile(note() + stopped(), planText).getBytes(StandardCharsets.UTF_8));
        new GenerationTable(note()).with(result.generations()).write(folder);
        factors().write(folder.resolve(RunFiles.factorTable(suffix())));
        new LuckTable(note(), result).write(folder);
        if (!result.front().isEmpty()) {
            front().write(folder.resolve("front.csv"));
        }
        return List.copyOf(writePictures(folder));
    }

    /** The text of a run's plan: the note as a comment, and the experiment. */
    static String planFile(String note, String planText) {
        return "# " + note + "\n" + planText;
    }

    /** What nothing exceeds in all objectives, in training. */
    private Csv front() {
        List<String> objectives =
                plan.breeding().objectives().stream().map(Object::toString).toList();
        List<String> columns = new ArrayList<>(List.of("formula", "training_rank_ic"));
        objectives.forEach(objective -> columns.add("objective_" + objective.replace('-', '_')));
        Csv csv = Csv.noted(note(), columns.toArray(String[]::new));
        for (MiningResult.OnFront point : result.front()) {
            List<Object> row = new ArrayList<>(List.of(point.formula().toString(), point.rankIc()));
            row.addAll(point.figures());
            csv.row(row.toArray());
        }
        return csv;
    }

    private Csv factors() {
        return COLUMNS.of(note(), NamedSurvivor.of(result));
    }

    private static String foundAs(Survivor survivor) {
        return survivor.found().equals(survivor.formula())
                ? ""
                : survivor.found().toString();
    }

    private SequencedSet<String> writePictures(Path folder) {
        SequencedSet<String> warnings = new LinkedHashSet<>();
        if (result.survivors().isEmpty()) {
            return warnings;
        }
        try {
            heatmap()
                    .write(folder.resolve("heatmap_" + suffix() + ".png"), language)
                    .ifPresent(warnings::add);
            for (int k = 0; k < Math.min(CHARTS, result.survivors().size()); k++) {
                icChart(k)
                        .write(folder.resolve("ic_" + (k + 1) + ".png"), language)
                        .ifPresent(warnings::add);
            }
        } catch (UndrawableException e) {
            warnings.add(String.valueOf(e.getMessage()));
        }
        return warnings;
    }

    private Heatmap heatmap() {
        List<Heatmap.Factor> factors = IntStream.range(0, result.survivors().size())
                .mapToObj(k -> new Heatmap.Factor(
                        name(k), result.survivors().get(k).formula().toString()))
                .toList();
        var title = new Text("How alike the survivors rank", "存活因子的秩相关");
        return Heatmap.ofFirst(new Caption(title, facts()), factors, result.correlations());
    }

    private IcChart icChart(int place) {
        Survivor survivor = result.survivors().get(place);
        Axes axes = data.axes();
        Period whole = result.split().whole();
        List<IcChart.Day> days = IntStream.range(whole.first(), whole.end())
                .mapToObj(t -> new IcChart.Day(axes.days().get(t), survivor.dailyIcs()[t - whole.first()]))
                .toList();
        List<IcChart.Span> spans = List.of(
                span(new Text("training", "训练"), result.split().training()),
                span(new Text("validation", "验证"), result.split().validation()),
                span(new Text("test", "测试"), result.split().test()));
        var title = new Text("RankIC of " + name(place), name(place) + " 的 RankIC");
        return IcChart.of(new Caption(title, facts()), survivor.formula().toString(), days, spans);
    }

    private IcChart.Span span(Text name, Period period) {
        List<LocalDate> days = data.axes().days();
        return new IcChart.Span(name, days.get(period.first()), days.get(period.end() - 1));
    }

    private List<Text> facts() {
        return List.of(
                pool(),
                Text.of(data.origin().description()),
                new Text("label " + plan.label(), "标签 " + plan.label()),
                Text.of(result.split().whole().on(data.axes())));
    }

    private Text pool() {
        boolean known = data.pool(plan.pool()).pointInTime();
        return new Text(
                "pool " + plan.pool() + (known ? "" : ", not point in time"),
                "股票池 " + plan.pool() + (known ? "" : "（非时点数据）"));
    }

    /** The table of searches among noise that repeat this one. */
    public static NullTable twins(SearchPlan plan, Dataset data) {
        return new NullTable(note(plan, data));
    }

    private String note() {
        return note(plan, data);
    }

    /** One line that says what the files of a search are made from. */
    static String note(SearchPlan plan, Dataset data) {
        Period whole = plan.split().purged(plan.label().reach()).whole();
        return data.note(plan.pool(), plan.label(), whole) + plan.conventions().note();
    }

    private String stopped() {
        return result.complete()
                ? ""
                : "; stopped after " + result.generations().size() + " of " + plan.generations() + " generations";
    }

    private String suffix() {
        return plan.breeding().parsimony() + "_" + plan.pool().toUpperCase(Locale.ROOT);
    }
}
