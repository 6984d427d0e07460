package lode.report.strategy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lode.backtest.performance.Comparison;
import lode.backtest.performance.Drawdown;
import lode.report.Caption;
import lode.report.Language;
import lode.report.LineChart;
import lode.report.Text;
import lode.report.Theme;
import lode.report.UndrawableException;

/** The main charts of a strategy as pictures. */
final class StrategyPictures {

    private final StrategyReport report;
    private final Language language;

    StrategyPictures(StrategyReport report, Language language) {
        this.report = report;
        this.language = language;
    }

    /**
     * Writes {@code nav.png} and {@code drawdown.png}.
     *
     * @return warnings for the user, such as a picture that could not be drawn
     */
    List<String> write(Path folder) {
        try {
            return Stream.of(
                            nav().write(folder.resolve("nav.png"), language),
                            drawdown().write(folder.resolve("drawdown.png"), language))
                    .flatMap(Optional::stream)
                    .distinct()
                    .toList();
        } catch (UndrawableException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    private LineChart nav() {
        var curves = new Curves(report);
        List<LineChart.Line> lines = new ArrayList<>();
        lines.add(new LineChart.Line(ReturnBlocks.STRATEGY, Theme.series(0), false, curves.own()));
        report.comparisons().stream()
                .filter(StrategyPictures::known)
                .limit(1)
                .forEach(first -> lines.addAll(List.of(
                        new LineChart.Line(Text.of(first.name()), Theme.INK, true, curves.index(first)),
                        new LineChart.Line(ReturnBlocks.EXCESS, Theme.series(1), false, curves.excess(first)))));
        return chart(new Text("Cumulative return", "累计收益"), lines);
    }

    private LineChart drawdown() {
        List<LineChart.Line> lines = new ArrayList<>();
        lines.add(new LineChart.Line(
                ReturnBlocks.STRATEGY,
                Theme.series(0),
                false,
                Drawdown.losses(report.result().nav())));
        return chart(new Text("Drawdown", "回撤"), lines);
    }

    private static boolean known(Comparison comparison) {
        return Arrays.stream(comparison.returns()).anyMatch(Double::isFinite);
    }

    private LineChart chart(Text title, List<LineChart.Line> lines) {
        List<LocalDate> days = report.result().days();
        List<Text> facts = Arrays.stream(report.result().header().data().split("; "))
                .map(Text::of)
                .toList();
        return LineChart.of(new Caption(title, facts), report.result().header().strategy(), days, lines);
    }
}
