package lode.report.validation;

import lode.measure.IcKind;
import lode.measure.IcStats;
import lode.measure.SizeRow;
import lode.measure.Validation;
import lode.measure.YearRow;
import lode.report.Text;
import lode.report.page.Block.Grid;
import lode.report.page.Block.Head;
import lode.report.page.Columns;
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
        return new Columns<YearRow>()
                .column(new Text("Year", "年份"), Unit.TEXT, row -> Integer.toString(row.year()))
                .columns(ic(), YearRow::ic)
                .column(new Text("1 less last", "首末组差"), Unit.PERCENT, YearRow::topMinusBottom)
                .column(new Text("Group 1", "第 1 组"), Unit.PERCENT, YearRow::top)
                .column(new Text("Benchmark", "基准"), Unit.PERCENT, YearRow::benchmark)
                .column(new Text("Coverage", "覆盖率"), Unit.PERCENT, YearRow::coverage)
                .of(
                        Head.wide(
                                "years",
                                new Text("By year", "分年度"),
                                new Text("The same figures within each calendar year.", "各自然年内的指标。")),
                        one.years());
    }

    Grid sizes() {
        return new Columns<SizeRow>()
                .column(new Text("Fifth by size", "市值分组"), Unit.COUNT, SizeRow::bucket)
                .columns(ic(), SizeRow::ic)
                .column(new Text("Instruments", "平均只数"), Unit.ONE, SizeRow::pairs)
                .of(
                        Head.wide(
                                "sizes",
                                new Text("By size", "分市值"),
                                new Text(
                                        "The factor within fifths of each date by size: 1 the smallest, 5 the largest.",
                                        "每期按市值五等分后组内的 IC：1 最小，5 最大。")),
                        one.sizes());
    }

    private Columns<IcStats> ic() {
        return new Columns<IcStats>()
                .column(new Text("Dates", "期数"), Unit.COUNT, IcStats::days)
                .column(new Text("Mean " + kind, kind + " 均值"), Unit.FOUR, IcStats::mean)
                .column(new Text("Std", "标准差"), Unit.FOUR, IcStats::std)
                .column(Text.of("IR"), Unit.TWO, IcStats::ir)
                .column(new Text("t (NW)", "t 值（NW）"), Unit.TWO, IcStats::t);
    }
}
