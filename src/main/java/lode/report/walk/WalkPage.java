package lode.report.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lode.report.Text;
import lode.report.page.Page;
import lode.search.Earlier;
import lode.search.walk.Held;

/** A walk as a page: what the windows promised and kept, then the series of each way to hold their survivors. */
record WalkPage(WalkReport report) {

    Page page() {
        return new Page(
                new Text("Walk forward", "滚动检验"),
                report.language(),
                report.note(),
                warnings(),
                report.settings().entrySet().stream()
                        .map(entry ->
                                new Page.Setting(SettingNames.of(entry.getKey()), entry.getKey(), entry.getValue()))
                        .toList(),
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
        List<Text> warnings = new ArrayList<>();
        if (report.data().origin().synthetic()) {
            warnings.add(new Text(
                    "The market is synthetic: the figures show how Lode works and nothing about a real market.",
                    "数据为模拟市场：结果仅演示 Lode 的功能，不反映任何真实市场。"));
        }
        if (!report.data().pool(report.experiment().pool()).pointInTime()) {
            warnings.add(new Text(
                    "The universe is not point in time: who is in it was told later, so survivors are favoured.",
                    "股票池为非时点数据：成分由事后信息确定，存在幸存者偏差。"));
        }
        if (!report.finished()) {
            warnings.add(new Text("The walk was stopped: not all windows are searched.", "滚动检验已中止：部分窗口尚未搜索。"));
        }
        Earlier earlier = report.walked().outcomes().getFirst().luck().earlier();
        if (earlier.looks() > 0) {
            warnings.add(new Text(
                    earlier.looks()
                            + " searches looked at these data and this label before: the days are no longer unseen.",
                    "此前已有 " + earlier.looks() + " 次搜索查看过相同数据与标签：样本外日期不再是首次查看。"));
        }
        return warnings;
    }
}
