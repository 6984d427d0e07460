package lode.report.combination;

import java.util.List;
import java.util.Optional;
import lode.report.Language;
import lode.report.Text;
import lode.report.page.Page;
import lode.report.page.Warnings;

/** Combinations as a page: the methods side by side, then the one that is chosen. */
final class CombinationPage {

    private CombinationPage() {}

    static Page of(CombinationReport report, Language language) {
        return new Page(
                new Text("Combined factors", "因子合成"),
                language,
                report.note(),
                Warnings.of(report.synthetic(), report.material().pool().pointInTime()),
                Page.Setting.all(report.settings(), SettingNames::of).stream()
                        .filter(setting -> !setting.key().equals("method"))
                        .toList(),
                Optional.of(
                        new Page.Overview(new Text("Methods side by side", "方法对比"), new MethodBlocks(report).all())),
                new Text("Method", "方法"),
                report.made().stream().map(made -> subject(report, made)).toList());
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
