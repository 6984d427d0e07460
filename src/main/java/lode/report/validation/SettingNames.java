package lode.report.validation;

import java.util.Map;
import lode.report.Text;

/** What the settings of a factor test are called in the languages of its page. */
final class SettingNames {

    private static final Map<String, Text> NAMES = Map.ofEntries(
            Map.entry("data", new Text("Data", "数据")),
            Map.entry("pool", new Text("Universe", "股票池")),
            Map.entry("from", new Text("First day", "开始日期")),
            Map.entry("to", new Text("Last day", "结束日期")),
            Map.entry("benchmark", new Text("Benchmark", "基准")),
            Map.entry("direction", new Text("Direction", "排序方向")),
            Map.entry("validation-from", new Text("Validation from", "验证期开始")),
            Map.entry("rebalance", new Text("Rebalanced every", "调仓周期")),
            Map.entry("overlapping", new Text("Overlapping portfolios", "重叠组合")),
            Map.entry("returns", new Text("Returns", "收益口径")),
            Map.entry("groups", new Text("Groups", "分组数")),
            Map.entry("ic", new Text("Correlation", "相关系数")),
            Map.entry("outliers", new Text("Outliers", "极值处理")),
            Map.entry("trim", new Text("Outliers dropped", "剔除极值")),
            Map.entry("fill", new Text("Missing values", "缺失值填充")),
            Map.entry("standardise", new Text("Standardised by", "标准化")),
            Map.entry("neutralise", new Text("Neutralised by", "中性化")),
            Map.entry("neutralise-weights", new Text("Neutralising weights", "中性化权重")),
            Map.entry("steps", new Text("Steps", "处理步骤")),
            Map.entry("orthogonalise", new Text("Orthogonalised", "正交化")),
            Map.entry("size", new Text("Size", "市值口径")),
            Map.entry("styles", new Text("Styles", "风格因子")),
            Map.entry("regression", new Text("Controls of the regression", "回归控制变量")),
            Map.entry("demean", new Text("Returns demeaned by", "收益去均值")),
            Map.entry("weights", new Text("Weights in groups", "组内权重")),
            Map.entry("st", new Text("With special treatment (ST)", "包含 ST")),
            Map.entry("least-days-listed", new Text("Least days listed", "最少上市天数")),
            Map.entry("fewest-pairs", new Text("Fewest pairs a date", "每期最少样本")),
            Map.entry("days-per-year", new Text("Trading days a year", "年交易日数")),
            Map.entry("participation", new Text("Share of trading", "成交参与率")),
            Map.entry("robust", new Text("Robustness", "稳健性检验")),
            Map.entry("profile", new Text("Conventions", "计算约定")),
            Map.entry("window-coverage", new Text("Window coverage", "窗口覆盖率")));

    private SettingNames() {}

    /** The name of a setting; its key where it has none. */
    static Text of(String key) {
        return NAMES.getOrDefault(key, Text.of(key));
    }
}
