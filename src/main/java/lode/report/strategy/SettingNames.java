package lode.report.strategy;

import java.util.Map;
import lode.report.Text;

/** What the settings of a backtest are called in the languages of its page. */
final class SettingNames {

    private static final Map<String, Text> NAMES = Map.ofEntries(
            Map.entry("data", new Text("Data", "数据")),
            Map.entry("factor", new Text("Factor", "因子")),
            Map.entry("formula", new Text("Formula", "公式")),
            Map.entry("strategy", new Text("Strategy", "策略")),
            Map.entry("kind", new Text("Kind", "类型")),
            Map.entry("market", new Text("Market", "市场规则")),
            Map.entry("pool", new Text("Universe", "股票池")),
            Map.entry("from", new Text("First day", "开始日期")),
            Map.entry("to", new Text("Last day", "结束日期")),
            Map.entry("benchmark", new Text("Benchmark", "基准")),
            Map.entry("capital", new Text("Capital", "初始资金")),
            Map.entry("direction", new Text("Direction", "排序方向")),
            Map.entry("rebalance", new Text("Rebalanced every", "调仓周期")),
            Map.entry("quantile", new Text("Quantile held", "持有分位")),
            Map.entry("buffer", new Text("Buffer", "缓冲区")),
            Map.entry("weights", new Text("Weights", "权重")),
            Map.entry("cap", new Text("Cap of a stock", "个股上限")),
            Map.entry("industry-cap", new Text("Cap of an industry", "行业上限")),
            Map.entry("execution", new Text("Filled at", "成交价格")),
            Map.entry("slippage", new Text("Slippage", "滑点")),
            Map.entry("participation", new Text("Share of trading", "成交参与率")),
            Map.entry("cash-buffer", new Text("Cash buffer", "现金缓冲")),
            Map.entry("convention", new Text("Convention", "指标口径")),
            Map.entry("risk-free", new Text("Riskless return", "无风险收益")));

    private SettingNames() {}

    /** The name of a setting; its key where it has none. */
    static Text of(String key) {
        return NAMES.getOrDefault(key, Text.of(key));
    }
}
