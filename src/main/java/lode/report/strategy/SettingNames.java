package lode.report.strategy;

import java.util.Map;
import lode.report.Text;

/** What the settings of a backtest are called in the languages of its page. */
final class SettingNames {

    private static final Map<String, Text> NAMES = Map.ofEntries(
            Map.entry("data", new Text("Data", "数据")),
            Map.entry("factor", new Text("Factor", "因子")),
            Map.entry("pool", new Text("Universe", "股票池")),
            Map.entry("strategy", new Text("Strategy", "策略类型")),
            Map.entry("quantile", new Text("Quantile held", "持有分位")),
            Map.entry("buffer", new Text("Buffer", "缓冲区")),
            Map.entry("weights", new Text("Weights", "权重")),
            Map.entry("rebalance", new Text("Rebalanced every", "调仓周期")),
            Map.entry("cap-instrument", new Text("Cap of an instrument", "个股上限")),
            Map.entry("cap-industry", new Text("Cap of an industry", "行业上限")),
            Map.entry("st", new Text("With special treatment (ST)", "包含 ST")),
            Map.entry("least-days-listed", new Text("Least days listed", "最少上市天数")),
            Map.entry("borrow-rate", new Text("Borrowing a year", "年融券费率")),
            Map.entry("base", new Text("Base weights", "基础权重")),
            Map.entry("tilt", new Text("Tilt", "倾斜强度")),
            Map.entry("tracking-error", new Text("Tracking error aimed at", "目标跟踪误差")),
            Map.entry("industry-neutral", new Text("Industry-neutral", "行业中性")),
            Map.entry("file", new Text("Weights from", "权重文件")),
            Map.entry("market", new Text("Rules", "市场规则")),
            Map.entry("capital", new Text("Capital", "初始资金")),
            Map.entry("currency", new Text("Currency", "货币")),
            Map.entry("price", new Text("Filled at", "成交价格")),
            Map.entry("allow-same-close", new Text("Same close allowed", "允许当日收盘成交")),
            Map.entry("slippage", new Text("Slippage", "滑点")),
            Map.entry("participation", new Text("Share of volume", "成交量参与上限")),
            Map.entry("cash-buffer", new Text("Cash buffer", "现金缓冲")),
            Map.entry("blocked", new Text("If a name is blocked", "无法交易时")),
            Map.entry("rest", new Text("Rest of the cash", "剩余现金")),
            Map.entry("delisted", new Text("If delisted", "退市处理")),
            Map.entry("dividend-tax", new Text("Dividend tax", "红利税")),
            Map.entry("cash-interest", new Text("Interest on cash", "现金利率")),
            Map.entry("management-fee", new Text("Management fee", "管理费")),
            Map.entry("benchmark", new Text("Benchmark", "基准")),
            Map.entry("direction", new Text("Direction", "排序方向")),
            Map.entry("profile", new Text("Conventions of formulas", "公式约定")),
            Map.entry("convention", new Text("Convention of figures", "指标口径")),
            Map.entry("risk-free", new Text("Riskless return", "无风险收益")));

    private SettingNames() {}

    /** The name of a setting; its key where it has none. */
    static Text of(String key) {
        return NAMES.getOrDefault(key, Text.of(key));
    }
}
