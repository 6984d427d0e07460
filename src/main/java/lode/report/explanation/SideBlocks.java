package lode.report.explanation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import lode.explain.Card;
import lode.explain.IndustryExposure;
import lode.explain.StyleExposure;
import lode.report.Text;
import lode.report.page.Axis;
import lode.report.page.Block;
import lode.report.page.Block.Chart;
import lode.report.page.Block.Grid;
import lode.report.page.Block.Head;
import lode.report.page.Block.Line;
import lode.report.page.Block.Shape;
import lode.report.page.Colour;
import lode.report.page.Colour.Named;
import lode.report.page.Columns;
import lode.report.page.Unit;

/** What the fifth that is held and the fifth that is sold are exposed to. */
final class SideBlocks {

    private static final Text HELD = new Text("Held", "多头");
    private static final Text SOLD = new Text("Sold", "空头");

    private static final Map<String, Text> STYLES = Map.of(
            "size", new Text("Size", "市值"),
            "beta", new Text("Beta", "贝塔"),
            "momentum", new Text("Momentum", "动量"),
            "reversal", new Text("Return of 20 days", "近 20 日收益"),
            "volatility", new Text("Volatility", "波动率"),
            "turnover", new Text("Turnover rate", "换手率"),
            "liquidity", new Text("Money traded", "成交额"));

    private final Card card;

    SideBlocks(Card card) {
        this.card = card;
    }

    Grid styles() {
        return new Columns<StyleExposure>()
                .column(
                        new Text("Style", "风格"),
                        Unit.TEXT,
                        one -> named(one.style().name()))
                .column(HELD, Unit.TWO, StyleExposure::highSide)
                .column(SOLD, Unit.TWO, StyleExposure::lowSide)
                .column(new Text("Difference", "差"), Unit.TWO, StyleExposure::difference)
                .column(new Text("Rank correlation", "排名相关"), Unit.TWO, StyleExposure::correlation)
                .column(
                        new Text("Formula", "公式"),
                        Unit.TEXT,
                        one -> one.style().formula().toString())
                .of(
                        Head.wide(
                                "styles",
                                new Text("Styles of both sides", "多空两侧的风格暴露"),
                                new Text(
                                        "Mean normal score of the fifth that is held and of the fifth that is sold: 0 is the middle of the pool, 1"
                                                + " a standard deviation above. All is known on the day itself.",
                                        "多头与空头各五分之一的平均正态得分：0 为股票池中位，1 为高一个标准差。均为当日数据。")),
                        card.styles());
    }

    private static Text named(String style) {
        return STYLES.getOrDefault(style, Text.of(style));
    }

    /** Empty where the data tell no industries. */
    Optional<Block> industries() {
        List<IndustryExposure> all = card.industries();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var names = new Axis(
                Axis.Kind.NAMES,
                new Text("Industry", "行业"),
                all.stream().map(IndustryExposure::industry).toList());
        return Optional.of(Chart.of(
                Head.wide(
                        "industries",
                        new Text("Industries of both sides", "多空两侧的行业占比"),
                        new Text(
                                "Share of each industry in the fifth that is held, in the fifth that is sold, and in all that have a value.",
                                "各行业在多头、空头五分之一及全部有值股票中的占比。")),
                names,
                Unit.PERCENT,
                bars(HELD, Named.BLUE, IndustryExposure::highSide),
                bars(SOLD, Named.ORANGE, IndustryExposure::lowSide),
                bars(new Text("Pool", "股票池"), Named.GREY, IndustryExposure::pool)));
    }

    private Line bars(Text name, Colour colour, ToDoubleFunction<IndustryExposure> value) {
        return new Line(
                name,
                Shape.BARS,
                colour,
                card.industries().stream().mapToDouble(value).toArray());
    }
}
