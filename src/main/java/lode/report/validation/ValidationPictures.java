package lode.report.validation;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lode.measure.GroupTest;
import lode.measure.IcKind;
import lode.measure.Validation;
import lode.report.Caption;
import lode.report.Heatmap;
import lode.report.IcChart;
import lode.report.Language;
import lode.report.LineChart;
import lode.report.Text;
import lode.report.Theme;
import lode.report.UndrawableException;

/** The main charts of a factor test as pictures. */
final class ValidationPictures {

    private final ValidationReport report;
    private final Language language;

    ValidationPictures(ValidationReport report, Language language) {
        this.report = report;
        this.language = language;
    }

    /**
     * Writes, by the place of each factor from 1, {@code ic_1.png}, {@code groups_1.png} and {@code spread_1.png}, and
     * {@code correlation.png} if there are several factors.
     *
     * @return warnings for the user, such as a picture that could not be drawn
     */
    List<String> write(Path folder) {
        try {
            List<String> ofFactors = IntStream.range(0, report.factors().size())
                    .parallel()
                    .boxed()
                    .flatMap(k -> write(report.factors().get(k), folder, "_" + (k + 1) + ".png"))
                    .toList();
            Stream<String> ofAll = report.factors().size() > 1
                    ? heatmap().write(folder.resolve("correlation.png"), language).stream()
                    : Stream.of();
            return Stream.concat(ofFactors.stream(), ofAll).distinct().toList();
        } catch (UndrawableException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    private Stream<String> write(TestedFactor factor, Path folder, String ending) {
        boolean known = Arrays.stream(factor.validation().rank().ics()).anyMatch(Double::isFinite);
        return Stream.of(
                        known ? ic(factor).write(folder.resolve("ic" + ending), language) : Optional.<String>empty(),
                        groups(factor).write(folder.resolve("groups" + ending), language),
                        spread(factor).write(folder.resolve("spread" + ending), language))
                .flatMap(Optional::stream);
    }

    private IcChart ic(TestedFactor factor) {
        List<LocalDate> dates = factor.validation().dates();
        double[] ics = factor.validation().ic(IcKind.RANK).ics();
        List<IcChart.Day> days = IntStream.range(0, ics.length)
                .mapToObj(k -> new IcChart.Day(dates.get(k), ics[k]))
                .toList();
        return IcChart.of(caption("RankIC", "RankIC", factor), factor.formula(), days, List.of());
    }

    private LineChart groups(TestedFactor factor) {
        Validation one = factor.validation();
        GroupTest test = one.groups();
        int count = test.groups().size();
        List<LineChart.Line> lines = new ArrayList<>();
        for (GroupTest.Group group : test.groups()) {
            var name = new Text("Group " + group.number(), "第 " + group.number() + " 组");
            lines.add(new LineChart.Line(
                    name, Theme.series((group.number() - 1.0) / (count - 1)), false, group.cumulative()));
        }
        if (test.benchmark().length > 0) {
            lines.add(new LineChart.Line(new Text("Benchmark", "基准"), Theme.INK, true, test.benchmark()));
        }
        lines.add(new LineChart.Line(new Text("All, equal weights", "全体等权"), Theme.MUTED, true, test.universe()));
        return LineChart.of(
                caption("Cumulative return of the groups", "分组累计收益", factor), factor.formula(), one.dates(), lines);
    }

    private LineChart spread(TestedFactor factor) {
        Validation one = factor.validation();
        double[] cumulative = one.groups().cumulativeTopMinusBottom();
        return LineChart.of(
                caption("Group 1 less the last", "首末组差", factor),
                factor.formula(),
                one.dates(),
                List.of(
                        new LineChart.Line(new Text("Compounded", "累计收益"), Theme.series(0), false, cumulative),
                        new LineChart.Line(
                                new Text("Drawdown", "回撤"),
                                Theme.series(1),
                                false,
                                one.groups().drawdownTopMinusBottom())));
    }

    private Heatmap heatmap() {
        List<Heatmap.Factor> factors = report.factors().stream()
                .map(factor -> new Heatmap.Factor(factor.name(), factor.formula()))
                .toList();
        var title = new Text("How alike the factors rank", "因子秩相关");
        return Heatmap.ofFirst(new Caption(title, facts()), factors, report.correlations());
    }

    private Caption caption(String english, String chinese, TestedFactor factor) {
        boolean named = !factor.name().equals(factor.formula());
        return new Caption(
                named
                        ? new Text(english + " of " + factor.name(), factor.name() + " 的" + chinese)
                        : new Text(english, chinese),
                facts());
    }

    private List<Text> facts() {
        return Arrays.stream(report.note().split("; ")).map(Text::of).toList();
    }
}
