package lode.report;

import static lode.report.Canvas.Align.CENTRE;
import static lode.report.Canvas.Align.LEFT;
import static lode.report.Canvas.Align.RIGHT;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Stroke;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Where everything on a line chart goes. */
final class LineLayout {

    private static final double WIDTH = 1040;
    private static final double PLOT_HEIGHT = 330;
    private static final double SCALE = 52;
    private static final double SAMPLE = 22;
    private static final Stroke DASHES =
            new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {6, 4}, 0);

    /** A name of the legend and where it stands. */
    private record Entry(LineChart.Line line, String name, double x, int row) {}

    private final LineChart chart;
    private final Lettering lettering;
    private final Font small;
    private final Header header;
    private final List<Entry> legend;
    private final double top;
    private final double bottom;
    private final DateAxis dates;
    private final TwinAxis values;

    LineLayout(LineChart chart, Lettering lettering) {
        this.chart = chart;
        this.lettering = lettering;
        this.small = lettering.plain(Theme.SMALL);
        this.header = Header.of(chart.caption(), chart.formula(), lettering, WIDTH - 2 * Theme.MARGIN);
        this.legend = legend();
        this.top = Math.ceil(Theme.MARGIN + header.height() + 2 * Theme.GAP);
        this.bottom = top + PLOT_HEIGHT;
        double left = Theme.MARGIN + SCALE;
        this.dates = DateAxis.of(chart.dates().getFirst(), chart.dates().getLast(), left, WIDTH - left - Theme.MARGIN);
        TwinAxis.Range range = TwinAxis.Range.of(chart.lines().stream()
                .flatMapToDouble(line -> Arrays.stream(line.values()))
                .filter(Double::isFinite)
                .map(value -> 100 * value));
        this.values = TwinAxis.of(range, range);
    }

    private List<Entry> legend() {
        List<Entry> entries = new ArrayList<>();
        double x = Theme.MARGIN + SCALE;
        int row = 0;
        for (LineChart.Line line : chart.lines()) {
            String name = lettering.say(line.name());
            double width = SAMPLE + 7 + Lettering.width(name, small) + 22;
            if (x + width > WIDTH - Theme.MARGIN && x > Theme.MARGIN + SCALE) {
                x = Theme.MARGIN + SCALE;
                row++;
            }
            entries.add(new Entry(line, name, x, row));
            x += width;
        }
        return entries;
    }

    Drawing drawing() {
        double rows = legend.getLast().row() + 1.0;
        double height = legendTop() + rows * Theme.SMALL * 1.6 + Theme.MARGIN;
        return new Drawing(WIDTH, height, this::paint);
    }

    private double legendTop() {
        return bottom + Theme.SMALL * Theme.LEADING + 2 * Theme.GAP + 4;
    }

    private void paint(Canvas canvas) {
        header.paint(canvas, Theme.MARGIN, Theme.MARGIN);
        for (int line = -values.below(); line <= values.above(); line++) {
            double y = y(line * values.leftStep());
            String label = TwinAxis.label(line, values.leftStep()) + "%";
            canvas.line(dates.left(), y, right(), y, line == 0 ? Theme.MUTED : Theme.RULE);
            canvas.middle(label, dates.left() - 8, y, RIGHT, small, Theme.MUTED);
        }
        dates.ticks().forEach(tick -> paintTick(canvas, tick));
        chart.lines().forEach(line -> paintLine(canvas, line));
        legend.forEach(entry -> paintEntry(canvas, entry));
    }

    private void paintLine(Canvas canvas, LineChart.Line line) {
        Path2D path = new Path2D.Double();
        boolean pen = false;
        for (int k = 0; k < line.values().length; k++) {
            double value = line.values()[k];
            if (!Double.isFinite(value)) {
                pen = false;
                continue;
            }
            double x = dates.x(chart.dates().get(k));
            if (pen) {
                path.lineTo(x, y(100 * value));
            } else {
                path.moveTo(x, y(100 * value));
                pen = true;
            }
        }
        canvas.draw(path, line.dashed() ? DASHES : Theme.LINE, line.colour());
    }

    private void paintTick(Canvas canvas, DateAxis.Tick tick) {
        canvas.line(tick.from(), bottom, tick.from(), bottom + 4, Theme.MUTED);
        if (Lettering.width(tick.label(), small) <= tick.to() - tick.from()) {
            double centre = (tick.from() + tick.to()) / 2;
            canvas.text(tick.label(), centre, bottom + 6 + Theme.SMALL, CENTRE, small, Theme.MUTED);
        }
    }

    private void paintEntry(Canvas canvas, Entry entry) {
        double y = legendTop() + entry.row() * Theme.SMALL * 1.6;
        Path2D sample = new Path2D.Double();
        sample.moveTo(entry.x(), y);
        sample.lineTo(entry.x() + SAMPLE, y);
        canvas.draw(
                sample,
                entry.line().dashed() ? DASHES : Theme.LINE,
                entry.line().colour());
        canvas.middle(entry.name(), entry.x() + SAMPLE + 7, y, LEFT, small, Theme.MUTED);
    }

    private double y(double percent) {
        return bottom - values.left(percent) * PLOT_HEIGHT;
    }

    private double right() {
        return dates.left() + dates.width();
    }
}
