package lode.report.page;

import java.util.ArrayList;
import java.util.List;
import lode.report.Text;

/** What a reader has to know of the data before any number. */
public final class Warnings {

    private static final Text SYNTHETIC = new Text(
            "The market is synthetic: the figures show how Lode works and nothing about a real market.",
            "数据为模拟市场：结果仅演示 Lode 的功能，不反映任何真实市场。");
    private static final Text SURVIVORS = new Text(
            "The universe is not point in time: who is in it was told later, so survivors are favoured.",
            "股票池为非时点数据：成分由事后信息确定，存在幸存者偏差。");

    private Warnings() {}

    /**
     * The warnings of data, none where there is nothing to warn of.
     *
     * @param synthetic   whether the market is invented
     * @param pointInTime whether each day has the members that were known then
     */
    public static List<Text> of(boolean synthetic, boolean pointInTime) {
        List<Text> warnings = new ArrayList<>();
        if (synthetic) {
            warnings.add(SYNTHETIC);
        }
        if (!pointInTime) {
            warnings.add(SURVIVORS);
        }
        return warnings;
    }
}
