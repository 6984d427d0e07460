package lode.report.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lode.measure.CoverageTrack;
import lode.measure.Validation;
import lode.report.Figures;
import lode.report.Language;
import lode.report.Text;
import lode.report.page.Axis;
import lode.report.page.Block;
import lode.report.page.Page;

/** A factor test as a page: the factors side by side, then the one that is chosen. Its parts serve other pages as well. */
public final class FactorTestPage {

    private FactorTestPage() {}

    static Page of(ValidationReport report, Language language) {
        return new Page(
                new Text("Factor test", "因子检验"),
                language,
                report.note(),
                warnings(report),
                report.settings().stream().map(FactorTestPage::shown).toList(),
                report.factors().size() > 1
                        ? Optional.of(new Page.Overview(new Text("Comparison", "因子对比"), comparison(report)))
                        : Optional.empty(),
                new Text("Factor", "因子"),
                subjects(report));
    }

    /** A setting with its name. */
    public static Page.Setting shown(ValidationReport.Setting setting) {
        return new Page.Setting(SettingNames.of(setting.key()), setting.key(), setting.value());
    }

    /** The parts that set the factors side by side. */
    public static List<Block> comparison(ValidationReport report) {
        return new ComparisonBlocks(report).all();
    }

    /** Each factor with all parts of its test, in their order. */
    public static List<Page.Subject> subjects(ValidationReport report) {
        Axis dates = Axis.of(report.factors().getFirst().validation().dates());
        return report.factors().stream()
                .map(factor -> subject(report, factor, dates))
                .toList();
    }

    /** What a reader has to know of the market before any number. */
    public static List<Text> warnings(ValidationReport report) {
        List<Text> warnings = new ArrayList<>();
        if (report.synthetic()) {
            warnings.add(new Text(
                    "The market is synthetic: the figures show how Lode works and nothing about a real market.",
                    "数据为模拟市场：结果仅演示 Lode 的功能，不反映任何真实市场。"));
        }
        if (!report.pointInTime()) {
            warnings.add(new Text(
                    "The universe is not point in time: who is in it was told later, so survivors are favoured.",
                    "股票池为非时点数据：成分由事后信息确定，存在幸存者偏差。"));
        }
        return warnings;
    }

    private static Page.Subject subject(ValidationReport report, TestedFactor factor, Axis dates) {
        Validation one = factor.validation();
        Text held = one.direction() > 0
                ? new Text("high values are held (group 1)", "做多高值（第 1 组）")
                : new Text("low values are held (group 1)", "做多低值（第 1 组）");
        return new Page.Subject(
                factor.name(),
                Optional.of(new Page.Formula(factor.formula(), factor.latex())),
                List.of(held),
                warnings(factor),
                FactorBlocks.of(report.ic(), one, dates));
    }

    private static List<Text> warnings(TestedFactor factor) {
        List<Text> warnings = new ArrayList<>();
        CoverageTrack coverage = factor.validation().coverage();
        if (coverage.alarm()) {
            String change = Figures.of(100 * coverage.trend(), 1);
            String t = Figures.of(coverage.t(), 1);
            warnings.add(new Text(
                    "Coverage falls: by %s percentage points over the test, t %s.".formatted(change, t),
                    "覆盖率下降：检验期内变化 %s 个百分点，t 值 %s。".formatted(change, t)));
        }
        if (factor.flat() > 0) {
            warnings.add(new Text(
                    "On %d dates all values were equal and could not be standardised.".formatted(factor.flat()),
                    "有 %d 期因子值全部相同，无法标准化。".formatted(factor.flat())));
        }
        if (factor.thin() > 0) {
            warnings.add(new Text(
                    "On %d dates there were too few values to neutralise.".formatted(factor.thin()),
                    "有 %d 期样本过少，无法中性化。".formatted(factor.thin())));
        }
        return warnings;
    }
}
