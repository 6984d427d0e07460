package lode.report.walk;

import java.util.Map;
import lode.report.Text;

/** What settings are called on a page. */
final class SettingNames {

    private static final Map<String, Text> NAMES = Map.ofEntries(
            Map.entry("train", new Text("Days to train", "训练长度")),
            Map.entry("test", new Text("Days to test", "测试长度")),
            Map.entry("validation", new Text("Share that validates", "验证占比")),
            Map.entry("anchored", new Text("From the first day on", "固定起点")),
            Map.entry("pool", new Text("Pool", "股票池")),
            Map.entry("label", new Text("Label", "标签")),
            Map.entry("population", new Text("Population", "种群规模")),
            Map.entry("generations", new Text("Generations", "代数")),
            Map.entry("survivors", new Text("Survivors at most", "最多存活因子")),
            Map.entry("blocks", new Text("Blocks of days", "时间块数")),
            Map.entry("tested", new Text("Tested together", "同时检验块数")),
            Map.entry("candidates", new Text("Formulas to choose from", "候选公式数")),
            Map.entry("seed", new Text("Seed", "随机种子")));

    private SettingNames() {}

    static Text of(String key) {
        return NAMES.getOrDefault(key, Text.of(key));
    }
}
