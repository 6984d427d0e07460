package lode.report;

import static lode.report.Canvas.Align.CENTRE;
import static lode.report.Canvas.Align.LEFT;
import static lode.report.Canvas.Align.RIGHT;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Path2D;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where everything on an IC chart goes. */
final class IcLayout {

    static final Text BARS = new Text("Monthly mean RankIC (left)", "月均 RankIC（左轴）");
    static final Text SUM = new Text("Sum of RankIC (right)", "RankIC 累计（右轴）");
    static final Text MEAN = new Text("mean RankIC", "平均 RankIC");

    private static final double WIDTH = 1040;
    private static final double PLOT_HEIGHT = 330;
    private static final double BAND = 40;
    private static final double SCALE = 40;

    private final IcChart chart;
    private final IcHistory history;
    private final Lettering lettering;
    private final Font small;
    private final Header header;
    private final DateAxis dates;
    private final TwinAxis values;
    private final double top;
    private final double bottom;

    IcLayout(IcChart chart, Lettering lettering) {
        this.chart = chart;
        this.history = IcHistory.of(chart.days());
        this.lettering = lettering;
        this.small = lettering.plain(Theme.SMALL);
        this.header = Header.of(chart.caption(), chart.formula(), lettering, WIDTH - 2 * Theme.MARGIN);
        this.top = Math.ceil(Theme.MARGIN + header.height() + Theme.GAP + BAND);
        this.bottom = top + PLOT_HEIGHT;
        this.dates = dates(chart);
        this.values = values(history);
    }

    private static DateAxis dates(IcChart chart) {
        List<LocalDate> ends = Stream.concat(
                        chart.days().stream().map(IcChart.Day::date),
                        chart.spans().stream().flatMap(span -> Stream.of(span.first(), span.last())))
                .sorted()
                .toList();
        double left = Theme.MARGIN + SCALE;
        return DateAxis.of(ends.getFirst(), ends.getLast(), left, WIDTH - 2 * left);
    }

    private static TwinAxis values(IcHistory history) {
        var months = history.months().values().stream().mapToDouble(Double::doubleValue);
        var sums = history.stretches().stream().flatMap(List::stream).mapToDouble(IcHistory.Sum::value);
        return TwinAxis.of(TwinAxis.Range.of(months), TwinAxis.Range.of(sums));
    }

    Drawing drawing() {
        double height = bottom + 2 * Theme.SMALL * Theme.LEADING + 2 * Theme.GAP + Theme.MARGIN;
        return new Drawing(WIDTH, height, this::paint);
    }

    private void paint(Canvas canvas) {
        header.paint(canvas, Theme.MARGIN, Theme.MARGIN);
        IntStream.range(0, chart.spans().size()).forEach(i -> paintSpan(canvas, i));
        IntStream.range(0, chart.spans().size()).forEach(i -> labelSpan(canvas, i));
        paintLines(canvas);
        history.months().forEach((month, mean) -> paintBar(canvas, month, mean));
        canvas.line(dates.left(), left(0), right(), left(0), Theme.MUTED);
        history.stretches().forEach(stretch -> paintSum(canvas, stretch));
        dates.ticks().forEach(tick -> paintTick(canvas, tick));
        paintLegend(canvas, bottom + Theme.SMALL * Theme.LEADING + 2 * Theme.GAP + 4);
    }

    private void paintSpan(Canvas canvas, int i) {
        IcChart.Span span = chart.spans().get(i);
        double from = dates.x(span.first());
        double width = dates.x(span.last().plusDays(1)) - from;
        Color colour = Theme.PERIODS.get(i % Theme.PERIODS.size());
        canvas.box(from, top - BAND, width, BAND + PLOT_HEIGHT, colour);
    }

    private void labelSpan(Canvas canvas, int i) {
        IcChart.Span span = chart.spans().get(i);
        Font bold = lettering.bold(Theme.SMALL);
        double room = room(i);
        String name = Wrapping.elided(lettering.say(span.name()), room, bold);
        canvas.text(name, centre(i), top - BAND + 16, CENTRE, bold, Theme.INK);
        canvas.text(mean(history.mean(span), room), centre(i), top - BAND + 31, CENTRE, small, Theme.INK);
    }

    /** The width for the label of a period: half the way to the next labels and to the edges of the picture. */
    private double room(int i) {
        double before = i == 0 ? 2 * (centre(i) - Theme.MARGIN) : centre(i) - centre(i - 1);
        boolean last = i == chart.spans().size() - 1;
        double after = last ? 2 * (WIDTH - Theme.MARGIN - centre(i)) : centre(i + 1) - centre(i);
        return Math.min(before, after) - 6;
    }

    private double centre(int i) {
        IcChart.Span span = chart.spans().get(i);
        return (dates.x(span.first()) + dates.x(span.last().plusDays(1))) / 2;
    }

    private String mean(double value, double room) {
        String number = Figures.of(value, 3);
        return Stream.of(lettering.say(MEAN) + " " + number, number)
                .filter(text -> Lettering.width(text, small) <= room)
                .findFirst()
                .orElse("");
    }

    private void paintLines(Canvas canvas) {
        for (int line = -values.below(); line <= values.above(); line++) {
            double y = left(line * values.leftStep());
            canvas.line(dates.left(), y, right(), y, Theme.RULE);
            canvas.middle(TwinAxis.label(line, values.leftStep()), dates.left() - 8, y, RIGHT, small, Theme.MUTED);
            canvas.middle(TwinAxis.label(line, values.rightStep()), right() + 8, y, LEFT, small, Theme.MUTED);
        }
    }

    private void paintBar(Canvas canvas, YearMonth month, double mean) {
        double from = dates.x(month.atDay(1));
        double width = dates.x(month.plusMonths(1).atDay(1)) - from;
        double gap = Math.min(width * 0.2, 3);
        double y = Math.min(left(mean), left(0));
        double height = Math.abs(left(mean) - left(0));
        canvas.box(from + gap / 2, y, width - gap, height, mean < 0 ? Theme.NEGATIVE : Theme.POSITIVE);
    }

    private void paintSum(Canvas canvas, List<IcHistory.Sum> stretch) {
        Path2D path = new Path2D.Double();
        for (IcHistory.Sum sum : stretch) {
            double x = dates.x(sum.date());
            double y = bottom - values.right(sum.value()) * PLOT_HEIGHT;
            if (path.getCurrentPoint() == null) {
                path.moveTo(x, y);
            }
            path.lineTo(x, y);
        }
        canvas.draw(path, Theme.LINE, Theme.INK);
    }

    private void paintTick(Canvas canvas, DateAxis.Tick tick) {
        canvas.line(tick.from(), bottom, tick.from(), bottom + 4, Theme.MUTED);
        if (Lettering.width(tick.label(), small) <= tick.to() - tick.from()) {
            double centre = (tick.from() + tick.to()) / 2;
            canvas.text(tick.label(), centre, bottom + 6 + Theme.SMALL, CENTRE, small, Theme.MUTED);
        }
    }

    private void paintLegend(Canvas canvas, double y) {
        double x = dates.left();
        canvas.box(x, y - 5, 9, 10, Theme.POSITIVE);
        canvas.box(x + 9, y - 5, 9, 10, Theme.NEGATIVE);
        String bars = lettering.say(BARS);
        canvas.middle(bars, x + 25, y, LEFT, small, Theme.MUTED);
        x += 25 + Lettering.width(bars, small) + 28;
        Path2D sample = new Path2D.Double();
        sample.moveTo(x, y);
        sample.lineTo(x + 22, y);
        canvas.draw(sample, Theme.LINE, Theme.INK);
        canvas.middle(lettering.say(SUM), x + 29, y, LEFT, small, Theme.MUTED);
    }

    private double left(double value) {
        return bottom - values.left(value) * PLOT_HEIGHT;
    }

    private double right() {
        return dates.left() + dates.width();
    }
}
