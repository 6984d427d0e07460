package lode.report;

import static lode.report.Canvas.Align.CENTRE;
import static lode.report.Canvas.Align.LEFT;
import static lode.report.Canvas.Align.RIGHT;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/** Where everything on a strip chart goes. Names stand on the left, facets beside each other. */
final class StripLayout {

    private static final double WIDTH = 1040;
    private static final double MOST_NAME = 190;
    private static final double ROW = 36;
    private static final double TRACK = 8;
    private static final double BETWEEN_FACETS = 34;
    private static final double HEAD = 66;
    private static final double FOOT = 46;
    private static final double DOT = 2.7;
    private static final int FAINT = 70;

    private static final double SPREAD = 5;
    private static final double MOST_EQUAL = 54;

    private final StripChart chart;
    private final Lettering lettering;
    private final Font label;
    private final Font small;
    private final Header header;
    private final double left;
    private final double top;

    StripLayout(StripChart chart, Lettering lettering) {
        this.chart = chart;
        this.lettering = lettering;
        this.label = lettering.plain(Theme.BODY);
        this.small = lettering.plain(Theme.SMALL);
        this.header = Header.of(chart.caption(), lettering, WIDTH - 2 * Theme.MARGIN);
        this.left = Math.ceil(Theme.MARGIN + names() + Theme.GAP);
        this.top = Math.ceil(Theme.MARGIN + header.height() + Theme.GAP);
    }

    private double names() {
        return chart.sections().stream()
                .flatMap(section -> section.names().stream())
                .mapToDouble(name -> Math.min(MOST_NAME, Lettering.width(lettering.shown(name), label)))
                .max()
                .orElse(0);
    }

    Drawing drawing() {
        double height =
                chart.sections().stream().mapToDouble(StripLayout::height).sum();
        return new Drawing(WIDTH, top + height + Theme.MARGIN - Theme.GAP, this::paint);
    }

    private static double height(StripChart.Section section) {
        return HEAD + section.names().size() * ROW + FOOT;
    }

    private void paint(Canvas canvas) {
        header.paint(canvas, Theme.MARGIN, Theme.MARGIN);
        double y = top;
        for (StripChart.Section section : chart.sections()) {
            paintSection(canvas, section, y);
            y += height(section);
        }
    }

    private void paintSection(Canvas canvas, StripChart.Section section, double y) {
        Font bold = lettering.bold(Theme.BODY);
        String title = Wrapping.elided(lettering.say(section.title()), WIDTH - 2 * Theme.MARGIN, bold);
        canvas.text(title, Theme.MARGIN, y + Theme.BODY, LEFT, bold, Theme.INK);
        List<String> names = section.names();
        double first = y + HEAD;
        for (int k = 0; k < names.size(); k++) {
            double middle = first + (k + 0.5) * ROW;
            String name = Wrapping.elided(lettering.shown(names.get(k)), MOST_NAME, label);
            canvas.middle(name, left - Theme.GAP, middle, RIGHT, label, Theme.INK);
        }
        int facets = section.facets().size();
        double width = (WIDTH - Theme.MARGIN - left - (facets - 1) * BETWEEN_FACETS) / facets;
        for (int k = 0; k < facets; k++) {
            paintFacet(canvas, section.facets().get(k), left + k * (width + BETWEEN_FACETS), first, width);
        }
    }

    private void paintFacet(Canvas canvas, StripChart.Facet facet, double x, double y, double width) {
        paintHead(canvas, facet, x, y, width);
        double height = facet.rows().size() * ROW;
        TwinAxis axis = axis(facet);
        for (int line = -axis.below(); line <= axis.above(); line++) {
            double at = x + width * axis.left(line * axis.leftStep());
            canvas.line(at, y, at, y + height, line == 0 ? Theme.MUTED : Theme.RULE);
            String number = TwinAxis.label(line, axis.leftStep());
            canvas.text(number, at, y + height + 5 + Theme.SMALL, CENTRE, small, Theme.MUTED);
        }
        for (int k = 0; k < facet.rows().size(); k++) {
            StripChart.Row row = facet.rows().get(k);
            double middle = y + (k + 0.5) * ROW;
            canvas.line(x, y + k * ROW, x + width, y + k * ROW, Theme.RULE);
            paintTrack(canvas, row.first(), colour(facet, true), facet.counts(), axis, x, width, middle - TRACK);
            paintTrack(canvas, row.second(), colour(facet, false), facet.counts(), axis, x, width, middle + TRACK);
        }
        canvas.line(x, y + height, x + width, y + height, Theme.RULE);
    }

    /** The title, and below it which colour is which figure. */
    private void paintHead(Canvas canvas, StripChart.Facet facet, double x, double y, double width) {
        Font bold = lettering.bold(Theme.SMALL);
        String title = Wrapping.elided(lettering.say(facet.title()), width, bold);
        canvas.text(title, x, y - 27, LEFT, bold, Theme.INK);
        String first = lettering.say(facet.first());
        dot(canvas, x + DOT, y - 12, colour(facet, true));
        canvas.middle(first, x + 10, y - 12, LEFT, small, Theme.MUTED);
        double second = x + 10 + Lettering.width(first, small) + 16;
        dot(canvas, second + DOT, y - 12, colour(facet, false));
        String last = Wrapping.elided(lettering.say(facet.second()), x + width - second - 10, small);
        canvas.middle(last, second + 10, y - 12, LEFT, small, Theme.MUTED);
    }

    private static Color colour(StripChart.Facet facet, boolean first) {
        if (facet.counts()) {
            return first ? Theme.INK : Theme.MUTED;
        }
        return first ? Theme.POSITIVE : Theme.NEGATIVE;
    }

    private static TwinAxis axis(StripChart.Facet facet) {
        var values = DoubleStream.concat(
                DoubleStream.of(facet.least(), facet.most()),
                facet.rows().stream().flatMapToDouble(StripChart.Row::known));
        var range = TwinAxis.Range.of(values);
        return TwinAxis.of(range, range);
    }

    private static void paintTrack(
            Canvas canvas,
            List<Double> values,
            Color colour,
            boolean counts,
            TwinAxis axis,
            double x,
            double width,
            double y) {
        double median = StripChart.median(values);
        if (Double.isNaN(median)) {
            return;
        }
        double[] at = values.stream()
                .mapToDouble(Double::doubleValue)
                .filter(value -> !Double.isNaN(value))
                .map(value -> x + width * axis.left(value))
                .toArray();
        if (counts) {
            Arrays.stream(at).distinct().forEach(one -> paintEqual(canvas, one, at, y, colour));
        } else {
            paintApart(canvas, at, y, colour);
        }
        if (at.length > 1) {
            canvas.box(x + width * axis.left(median) - 1.25, y - 8, 2.5, 16, Theme.INK);
        }
    }

    /** Runs a little above and below each other on a bar from the least to the greatest. */
    private static void paintApart(Canvas canvas, double[] at, double y, Color colour) {
        var ends = Arrays.stream(at).summaryStatistics();
        Color faint = new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), FAINT);
        double length = ends.getMax() - ends.getMin() + 8;
        canvas.fill(new RoundRectangle2D.Double(ends.getMin() - 4, y - 6, length, 12, 6, 6), faint);
        for (int k = 0; k < at.length; k++) {
            double apart = at.length < 2 ? 0 : SPREAD * ((k * 7 % at.length) / (at.length - 1.0) - 0.5);
            dot(canvas, at[k], y + apart, colour);
        }
    }

    /** Equal counts side by side, so that they can be counted. */
    private static void paintEqual(Canvas canvas, double place, double[] at, double y, Color colour) {
        int equal = (int) Arrays.stream(at).filter(one -> one == place).count();
        double step = Math.min(2 * DOT, MOST_EQUAL / equal);
        for (int k = 0; k < equal; k++) {
            dot(canvas, place + (k - (equal - 1) / 2.0) * step, y, colour);
        }
    }

    private static void dot(Canvas canvas, double x, double y, Color colour) {
        canvas.fill(new Ellipse2D.Double(x - DOT, y - DOT, 2 * DOT, 2 * DOT), colour);
    }
}
