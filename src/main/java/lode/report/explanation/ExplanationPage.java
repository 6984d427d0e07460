package lode.report.explanation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lode.explain.Card;
import lode.explain.Lineage;
import lode.explain.Words;
import lode.report.Language;
import lode.report.Text;
import lode.report.page.Block;
import lode.report.page.Page;
import lode.report.page.Warnings;

/** The card of a factor as a page. */
final class ExplanationPage {

    private static final Map<String, Text> SETTINGS = Map.of(
            "data", new Text("Data", "数据"),
            "pool", new Text("Universe", "股票池"),
            "label", new Text("Label", "标签"),
            "days", new Text("Days", "日期"),
            "test", new Text("With test days", "包含测试期"),
            "profile", new Text("Conventions", "计算约定"),
            "window-coverage", new Text("Window coverage", "窗口覆盖率"));

    private ExplanationPage() {}

    static Page of(ExplanationReport report, Language language) {
        return new Page(
                new Text("What a factor is", "因子说明卡"),
                language,
                report.note(),
                Warnings.of(report.synthetic(), report.pointInTime()),
                report.settings().stream()
                        .map(one -> new Page.Setting(
                                SETTINGS.getOrDefault(one.key(), Text.of(one.key())), one.key(), one.value()))
                        .toList(),
                Optional.empty(),
                new Text("Factor", "因子"),
                List.of(subject(report)));
    }

    private static Page.Subject subject(ExplanationReport report) {
        Card card = report.card();
        var parts = new PartBlocks(card);
        var sides = new SideBlocks(card);
        var origins = new OriginBlocks(card);
        return new Page.Subject(
                report.name(),
                Optional.of(new Page.Formula(card.formula().toString(), report.latex())),
                Stream.concat(Stream.of(text(card.reading()), held(card)), unknown(card.lineage()))
                        .toList(),
                List.of(),
                Stream.of(
                                Stream.of(parts.facts(), parts.parts(), parts.nearest(), sides.styles()),
                                sides.industries().stream(),
                                Stream.of(origins.months(), origins.years(), origins.names()),
                                origins.lineage().stream())
                        .<Block>flatMap(blocks -> blocks)
                        .toList());
    }

    private static Text text(Words words) {
        return new Text(words.english(), words.chinese());
    }

    private static Text held(Card card) {
        Text values = card.direction() > 0
                ? new Text("High values are held", "做多高值")
                : new Text("Low values are held", "做多低值");
        Text why = card.declared()
                ? new Text(", as library or registry say.", "（因子库或登记库声明）。")
                : new Text(", as the training days chose.", "（由训练期决定）。");
        return new Text(values.english() + why.english(), values.chinese() + why.chinese());
    }

    private static Stream<Text> unknown(Lineage lineage) {
        return lineage instanceof Lineage.Unknown(var reason) ? Stream.of(text(reason)) : Stream.empty();
    }
}
