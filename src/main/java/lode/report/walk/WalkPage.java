package lode.report.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lode.report.Looks;
import lode.report.Text;
import lode.report.page.Page;
import lode.report.page.Warnings;
import lode.search.walk.Held;

/** A walk as a page: what the windows promised and kept, then the series of each way to hold their survivors. */
record WalkPage(WalkReport report) {

    Page page() {
        return new Page(
                new Text("Walk forward", "滚动检验"),
                report.language(),
                report.note(),
                warnings(),
                Page.Setting.all(report.settings(), SettingNames::of),
                Optional.of(new Page.Overview(
                        new Text("Promised and kept", "预期与实现"),
                        List.of(WindowBlocks.table(report), WindowBlocks.bars(report)))),
                new Text("Held", "持有"),
                List.of(
                        subject(
                                Held.ALL,
                                "all survivors",
                                "each in the direction of training, with equal weights",
                                "按训练期方向等权持有"),
                        subject(Held.BEST, "the best alone", "the first survivor of each window", "每个窗口排名第一的因子")));
    }

    private Page.Subject subject(Held held, String name, String english, String chinese) {
        return new Page.Subject(
                name,
                Optional.empty(),
                List.of(new Text(english, chinese)),
                List.of(),
                new SeriesBlocks(report, held).all());
    }

    private List<Text> warnings() {
        List<Text> warnings = new ArrayList<>(Warnings.of(
                report.data().origin().synthetic(),
                report.data().pool(report.experiment().pool()).pointInTime()));
        if (!report.finished()) {
            warnings.add(new Text("The walk was stopped: not all windows are searched.", "滚动检验已中止：部分窗口尚未搜索。"));
        }
        Looks.warning(report.walked().outcomes().getFirst().luck().earlier().looks())
                .ifPresent(warnings::add);
        return warnings;
    }
}
