package lode.report.validation;

import java.util.List;
import lode.measure.IcKind;
import lode.measure.Validation;
import lode.report.Text;
import lode.report.page.Block.Column;
import lode.report.page.Block.Grid;
import lode.report.page.Block.Head;
import lode.report.page.Unit;

/** The same figures for each year, and for small and large instruments. */
final class BreakdownBlocks {

    private final IcKind kind;
    private final Validation one;

    BreakdownBlocks(IcKind kind, Validation one) {
        this.kind = kind;
        this.one = one;
    }

    Grid years() {
        List<List<Object>> rows = one.years().stream()
                .map(row -> List.<Object>of(
                        Integer.toString(row.year()),
                        row.ic().days(),
                        row.ic().mean(),
                        row.ic().std(),
                        row.ic().ir(),
                        row.ic().t(),
                        row.topMinusBottom(),
                        row.top(),
                        row.benchmark(),
                        row.coverage()))
                .toList();
        return new Grid(
                Head.wide(
                        "years",
                        new Text("By year", "分年度"),
                        new Text("The same figures within each calendar year.", "各自然年内的指标。")),
                List.of(
                        new Column(new Text("Year", "年份"), Unit.TEXT),
                        new Column(new Text("Dates", "期数"), Unit.COUNT),
                        new Column(new Text("Mean " + kind, kind + " 均值"), Unit.FOUR),
                        new Column(new Text("Std", "标准差"), Unit.FOUR),
                        new Column(Text.of("IR"), Unit.TWO),
                        new Column(new Text("t (NW)", "t 值（NW）"), Unit.TWO),
                        new Column(new Text("1 less last", "首末组差"), Unit.PERCENT),
                        new Column(new Text("Group 1", "第 1 组"), Unit.PERCENT),
                        new Column(new Text("Benchmark", "基准"), Unit.PERCENT),
                        new Column(new Text("Coverage", "覆盖率"), Unit.PERCENT)),
                rows);
    }

    Grid sizes() {
        List<List<Object>> rows = one.sizes().stream()
                .map(row -> List.<Object>of(
                        row.bucket(),
                        row.ic().days(),
                        row.ic().mean(),
                        row.ic().std(),
                        row.ic().ir(),
                        row.ic().t(),
                        row.pairs()))
                .toList();
        return new Grid(
                Head.wide(
                        "sizes",
                        new Text("By size", "分市值"),
                        new Text(
                                "The factor within fifths of each date by size: 1 the smallest, 5 the largest.",
                                "每期按市值五等分后组内的 IC：1 最小，5 最大。")),
                List.of(
                        new Column(new Text("Fifth by size", "市值分组"), Unit.COUNT),
                        new Column(new Text("Dates", "期数"), Unit.COUNT),
                        new Column(new Text("Mean " + kind, kind + " 均值"), Unit.FOUR),
                        new Column(new Text("Std", "标准差"), Unit.FOUR),
                        new Column(Text.of("IR"), Unit.TWO),
                        new Column(new Text("t (NW)", "t 值（NW）"), Unit.TWO),
                        new Column(new Text("Instruments", "平均只数"), Unit.ONE)),
                rows);
    }
}
