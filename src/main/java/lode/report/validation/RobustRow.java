package lode.report.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lode.measure.IcKind;
import lode.measure.SizeRow;
import lode.measure.Validation;
import lode.report.Text;
import lode.robust.Agreement;
import lode.robust.Alteration;
import lode.robust.Robustness;

/**
 * What a factor does when something is altered, or in a part of the data.
 *
 * @param group     alterations of the data, of the formula, of the values, or parts
 * @param name      what is altered, or which part
 * @param agreement how far ranks stay; empty for a part
 * @param ic        mean coefficient: RankIC for alterations, that of the settings for parts
 * @param kept      share of the factor's own coefficient that this is; of the larger half the ratio of BRAIN
 */
record RobustRow(Group group, Text name, Optional<Agreement> agreement, double ic, double kept) {

    /** What a row is about. */
    enum Group {
        DATA,
        FORMULA,
        VALUES,
        LARGER_HALF,
        YEAR,
        SIZE,
        INDUSTRY
    }

    private static final List<Text> THIRDS = List.of(
            new Text("Smallest third", "小市值组（三分之一）"),
            new Text("Middle third", "中市值组（三分之一）"),
            new Text("Largest third", "大市值组（三分之一）"));

    /** All that is told of a factor, in the order of tables. */
    static List<RobustRow> of(IcKind kind, Validation one, Robustness robustness) {
        List<RobustRow> rows = new ArrayList<>();
        robustness
                .findings()
                .forEach(finding -> rows.add(new RobustRow(
                        Group.valueOf(finding.alteration().kind().name()),
                        name(finding.alteration()),
                        Optional.of(finding.agreement()),
                        finding.rankIc(),
                        robustness.kept(finding.alteration()))));
        double whole = one.ic(kind).table().mean();
        one.largerHalf()
                .ifPresent(half -> rows.add(new RobustRow(
                        Group.LARGER_HALF,
                        new Text("Half that trades most", "成交额较大的一半"),
                        Optional.empty(),
                        half.ic().mean(),
                        half.ratio())));
        one.years()
                .forEach(year -> rows.add(part(
                        Group.YEAR,
                        Text.of(Integer.toString(year.year())),
                        year.ic().mean(),
                        whole)));
        List<SizeRow> thirds = one.thirds();
        IntStream.range(0, thirds.size())
                .forEach(k -> rows.add(
                        part(Group.SIZE, THIRDS.get(k), thirds.get(k).ic().mean(), whole)));
        one.industries()
                .forEach(industry ->
                        rows.add(part(Group.INDUSTRY, Text.of(industry.industry()), industry.mean(), whole)));
        return rows;
    }

    private static RobustRow part(Group group, Text name, double ic, double whole) {
        return new RobustRow(group, name, Optional.empty(), ic, ic / whole);
    }

    /** The first day on which ranks changed. */
    static Optional<String> firstDay(Agreement agreement) {
        return agreement.changes().stream().findFirst().map(day -> day.date().toString());
    }

    private static Text name(Alteration alteration) {
        return switch (alteration) {
            case REBASED -> new Text("Adjustment factors rebased", "复权因子换基准");
            case CURRENCY -> new Text("Another currency", "更换货币单位");
            case LOT -> new Text("Shares in lots", "成交量以手计");
            case PERMUTED -> new Text("Instruments in another order", "打乱股票顺序");
            case DROPPED -> new Text("1 % of instruments dropped", "剔除 1% 股票");
            case SHIFTED -> new Text("Panel starts later", "数据起点推后");
            case SHORTER -> new Text("Windows 20 % shorter", "窗口缩短 20%");
            case LONGER -> new Text("Windows 20 % longer", "窗口加长 20%");
            case CONSTANTS -> new Text("Constants 20 % up or down", "常数随机增减 20%");
            case CONSTANTS_TURNED -> new Text("Constants the other way", "常数反向增减 20%");
            case LATER -> new Text("A day later", "延后一日执行");
            case NOISE -> new Text("Noise on ranks", "排名加噪声");
        };
    }
}
