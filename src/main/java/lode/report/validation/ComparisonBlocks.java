package lode.report.validation;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import lode.measure.IcTable;
import lode.measure.MonthIc;
import lode.measure.Validation;
import lode.report.Text;
import lode.report.page.Block;
import lode.report.page.Block.Grid;
import lode.report.page.Block.Head;
import lode.report.page.Block.Matrix;
import lode.report.page.Columns;
import lode.report.page.Unit;

/** The parts of the page that set several factors side by side. */
final class ComparisonBlocks {

    private static final Columns<Validation> FIGURES = new Columns<Validation>()
            .column(
                    new Text("1 less last", "首末组差"),
                    Unit.PERCENT,
                    one -> one.groups().totalTopMinusBottom())
            .column(
                    new Text("Monotonicity", "单调性"),
                    Unit.TWO,
                    one -> one.groups().monotonicity())
            .column(
                    new Text("Weighted, a year", "加权年化"),
                    Unit.PERCENT,
                    one -> one.weighted().annual())
            .column(
                    new Text("Its drawdown", "加权回撤"),
                    Unit.PERCENT,
                    one -> one.weighted().drawdown())
            .column(
                    new Text("Turnover", "换手率"),
                    Unit.PERCENT,
                    one -> one.groups().groups().getFirst().meanTurnover())
            .column(
                    new Text("Coverage", "覆盖率"),
                    Unit.PERCENT,
                    one -> one.coverage().mean())
            .column(
                    new Text("Half-life", "半衰期"),
                    Unit.ONE,
                    one -> one.stability().halfLife());

    private final ValidationReport report;

    ComparisonBlocks(ValidationReport report) {
        this.report = report;
    }

    List<Block> all() {
        return List.of(table(), correlations(), months());
    }

    private List<String> names() {
        return report.factors().stream().map(TestedFactor::name).toList();
    }

    private Grid table() {
        return new Columns<TestedFactor>()
                .column(new Text("Factor", "因子"), Unit.TEXT, TestedFactor::name)
                .columns(ic(), factor -> factor.validation().ic(report.ic()).table())
                .columns(FIGURES, TestedFactor::validation)
                .of(
                        Head.wide(
                                "comparison",
                                new Text("Factors side by side", "因子对比"),
                                new Text(
                                        "Press a head to sort. Coefficients have the sign of the formula; groups and weighted"
                                                + " returns are in the factor's direction.",
                                        "点击表头排序。IC 符号按公式原样；分组与加权收益按因子方向。")),
                        report.factors());
    }

    private Columns<IcTable> ic() {
        return new Columns<IcTable>()
                .column(new Text("Mean " + report.ic(), report.ic() + " 均值"), Unit.FOUR, IcTable::mean)
                .column(Text.of("IR"), Unit.TWO, IcTable::ir)
                .column(new Text("t (NW)", "t 值（NW）"), Unit.TWO, IcTable::neweyWestT);
    }

    private Matrix correlations() {
        return new Matrix(
                Head.wide(
                        "correlations",
                        new Text("How alike the factors rank", "因子秩相关"),
                        new Text(
                                "Mean correlation of the ranks of two factors over the dates. Orange is positive, blue negative.",
                                "两因子每期排名相关系数的均值。橙色为正，蓝色为负。")),
                names(),
                names(),
                1,
                Unit.TWO,
                report.correlations());
    }

    private Matrix months() {
        SortedSet<YearMonth> months = new TreeSet<>();
        report.factors().forEach(factor -> factor.validation().months().forEach(row -> months.add(row.month())));
        List<YearMonth> columns = List.copyOf(months);
        double[][] cells = report.factors().stream()
                .map(factor -> means(factor.validation().months(), columns))
                .toArray(double[][]::new);
        return new Matrix(
                Head.wide(
                        "factor-months",
                        new Text(report.ic() + " by month and factor", "月度 " + report.ic() + " 对比"),
                        new Text(
                                "Mean coefficient of each factor in each month. Orange is positive, blue negative.",
                                "各因子每月 IC 均值。橙色为正，蓝色为负。")),
                names(),
                columns.stream().map(YearMonth::toString).toList(),
                0,
                Unit.FOUR,
                cells);
    }

    private static double[] means(List<MonthIc> rows, List<YearMonth> columns) {
        double[] means = new double[columns.size()];
        Arrays.fill(means, Double.NaN);
        rows.forEach(row -> means[columns.indexOf(row.month())] = row.mean());
        return means;
    }
}
