package lode.report.combination;

import java.util.Map;
import lode.report.Text;

/** What the settings of a combination are called in the languages of its page. */
final class SettingNames {

    private static final Map<String, Text> NAMES = Map.ofEntries(
            Map.entry("pool", new Text("Universe", "股票池")),
            Map.entry("label", new Text("Label", "预测收益")),
            Map.entry("from", new Text("First day", "开始日期")),
            Map.entry("profile", new Text("Conventions", "计算约定")),
            Map.entry("window-coverage", new Text("Window coverage", "窗口覆盖率")),
            Map.entry("outliers", new Text("Outliers", "极值处理")),
            Map.entry("standardise", new Text("Standardised by", "标准化")),
            Map.entry("neutralise", new Text("Neutralised by", "中性化")),
            Map.entry("size", new Text("Size", "市值口径")),
            Map.entry("orthogonalise", new Text("Orthogonalised", "正交化")),
            Map.entry("refit", new Text("Weights learned every", "权重更新周期")),
            Map.entry("relearn", new Text("Trees learned every", "树模型更新周期")),
            Map.entry("window", new Text("Coefficients looked back on", "IC 回看期数")),
            Map.entry("train", new Text("Training days", "训练天数")),
            Map.entry("embargo", new Text("Embargo, days", "禁运天数")),
            Map.entry("signs", new Text("Signs", "因子方向")),
            Map.entry("missing", new Text("Missing values", "缺失值")),
            Map.entry("long-only", new Text("Long only weights", "权重非负")),
            Map.entry("ridge", new Text("Ridge", "岭参数")),
            Map.entry("top", new Text("Chosen at most", "最多选择因子数")),
            Map.entry("least-ic", new Text("Least mean coefficient", "最低 IC 均值")),
            Map.entry("least-icir", new Text("Least ICIR", "最低 ICIR")),
            Map.entry("trees", new Text("Trees of a forest", "森林树数")),
            Map.entry("rounds", new Text("Trees of boosting at most", "提升树上限")),
            Map.entry("patience", new Text("Trees before it stops", "早停轮数")),
            Map.entry("block", new Text("Validation block", "验证块占比")),
            Map.entry("seed", new Text("Seed", "随机种子")));

    private SettingNames() {}

    /** The name of a setting; its key where it has none. */
    static Text of(String key) {
        return NAMES.getOrDefault(key, Text.of(key));
    }
}
