package lode.report.combination;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lode.report.Language;
import lode.report.Text;
import lode.report.page.Page;

/** Combinations as a page: the methods side by side, then the one that is chosen. */
final class CombinationPage {

    private CombinationPage() {}

    static Page of(CombinationReport report, Language language) {
        return new Page(
                new Text("Combined factors", "因子合成"),
                language,
                report.note(),
                warnings(report),
                report.settings().entrySet().stream()
                        .filter(entry -> !entry.getKey().equals("method"))
                        .map(entry ->
                                new Page.Setting(SettingNames.of(entry.getKey()), entry.getKey(), entry.getValue()))
                        .toList(),
                Optional.of(
                        new Page.Overview(new Text("Methods side by side", "方法对比"), new MethodBlocks(report).all())),
                new Text("Method", "方法"),
                report.made().stream().map(made -> subject(report, made)).toList());
    }

    private static List<Text> warnings(CombinationReport report) {
        List<Text> warnings = new ArrayList<>();
        if (report.synthetic()) {
            warnings.add(new Text(
                    "The market is synthetic: the figures show how Lode works and nothing about a real market.",
                    "数据为模拟市场：结果仅演示 Lode 的功能，不反映任何真实市场。"));
        }
        if (!report.material().pool().pointInTime()) {
            warnings.add(new Text(
                    "The universe is not point in time: who is in it was told later, so survivors are favoured.",
                    "股票池为非时点数据：成分由事后信息确定，存在幸存者偏差。"));
        }
        return warnings;
    }

    private static Page.Subject subject(CombinationReport report, CombinationReport.Made made) {
        int fits = made.combination().fits().size();
        int factors = report.material().count();
        return new Page.Subject(
                made.method(),
                Optional.empty(),
                List.of(new Text(
                        "%s, of %d factors, learned %d times".formatted(made.name(), factors, fits),
                        "%s：%d 个因子，学习 %d 次".formatted(made.name(), factors, fits))),
                List.of(),
                new FitBlocks(report, made).all());
    }
}
