package lode.report.walk;

import java.util.Map;
import lode.report.Text;

/** What settings are called on a page. */
final class SettingNames {

    private static final Map<String, Text> NAMES = Map.of(
            "train", new Text("Days to train", "训练长度"),
            "test", new Text("Days to test", "测试长度"),
            "validation", new Text("Share that validates", "验证占比"),
            "anchored", new Text("From the first day on", "固定起点"),
            "pool", new Text("Pool", "股票池"),
            "label", new Text("Label", "标签"),
            "population", new Text("Population", "种群规模"),
            "generations", new Text("Generations", "代数"),
            "survivors", new Text("Survivors at most", "最多存活因子"),
            "seed", new Text("Seed", "随机种子"));

    private SettingNames() {}

    static Text of(String key) {
        return NAMES.getOrDefault(key, Text.of(key));
    }
}
