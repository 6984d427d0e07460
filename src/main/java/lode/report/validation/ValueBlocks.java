package lode.report.validation;

import lode.measure.Validation;
import lode.report.Text;
import lode.report.page.Axis;
import lode.report.page.Block.Chart;
import lode.report.page.Block.Head;
import lode.report.page.Block.Line;
import lode.report.page.Block.Shape;
import lode.report.page.Colour.Named;
import lode.report.page.Unit;

/** What the values of the factor are like: whom they cover, and how long their order lasts. */
final class ValueBlocks {

    private final Validation one;
    private final Axis dates;

    ValueBlocks(Validation one, Axis dates) {
        this.one = one;
        this.dates = dates;
    }

    Chart stability() {
        double[] lags = one.stability().autocorrelation();
        return Chart.of(
                Head.half(
                        "stability",
                        new Text("How long ranks last", "排名自相关"),
                        new Text("Mean correlation of ranks with those some dates before.", "因子排名与若干期前排名的平均相关系数。")),
                Axis.upTo(lags.length, new Text("Periods", "期数")),
                Unit.FOUR,
                new Line(new Text("Correlation", "相关系数"), Shape.BARS, Named.BLUE, lags));
    }

    Chart coverage() {
        return Chart.of(
                Head.wide(
                        "coverage",
                        new Text("Coverage", "覆盖率"),
                        new Text(
                                "Share of the universe that has a value. There is an alarm above if it falls: a value that vanishes"
                                        + " and never returns is usually an error of the formula.",
                                "股票池中有因子值的占比。若持续下降，页首给出警示：值消失后不再恢复，通常是公式有误。")),
                dates,
                Unit.PERCENT,
                new Line(
                        new Text("Coverage", "覆盖率"),
                        Shape.AREA,
                        Named.BLUE,
                        one.coverage().shares()));
    }
}
