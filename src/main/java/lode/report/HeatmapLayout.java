package lode.report;

import static lode.report.Canvas.Align.CENTRE;
import static lode.report.Canvas.Align.LEFT;
import static lode.report.Canvas.Align.RIGHT;

import java.awt.Color;
import java.awt.Font;
import java.util.List;

/** Where everything on a heatmap goes. Rows are labelled on the left and have their formula on the right. */
final class HeatmapLayout {

    static final Text SCALE = new Text("Correlation", "相关系数");

    private static final double LEAST_WIDTH = 640;
    private static final double LABEL = 120;
    private static final double FORMULA = 430;
    private static final double BAR_WIDTH = 240;
    private static final double BAR_HEIGHT = 12;

    private final Heatmap heatmap;
    private final Lettering lettering;
    private final Font label;
    private final Font small;
    private final double cell;
    private final List<String> names;
    private final List<List<String>> formulas;
    private final boolean upright;
    private final Header header;
    private final double left;
    private final double top;
    private final double width;

    HeatmapLayout(Heatmap heatmap, Lettering lettering) {
        this.heatmap = heatmap;
        this.lettering = lettering;
        this.label = lettering.plain(Theme.BODY);
        this.small = lettering.plain(Theme.SMALL);
        this.cell = Math.clamp(Math.round(720.0 / size()), 32, 54);
        this.names = heatmap.factors().stream()
                .map(factor -> Wrapping.elided(lettering.shown(factor.name()), LABEL, label))
                .toList();
        int lines = (int) (cell / (Theme.SMALL * Theme.LEADING));
        this.formulas = heatmap.factors().stream()
                .map(factor -> Wrapping.formula(lettering.shown(factor.formula()), FORMULA, lines, small))
                .toList();
        double labels = widest(names, label);
        this.upright = labels > cell - 6;
        this.left = Math.ceil(Theme.MARGIN + labels + 8); // whole points keep the edges of cells sharp
        this.width = Math.max(LEAST_WIDTH, right() + Theme.GAP + formulaWidth() + Theme.MARGIN);
        this.header = Header.of(heatmap.caption(), lettering, width - 2 * Theme.MARGIN);
        this.top = Math.ceil(Theme.MARGIN + header.height() + 2 * Theme.GAP + (upright ? labels : Theme.BODY));
    }

    Drawing drawing() {
        double height = bottom() + 2 * Theme.GAP + BAR_HEIGHT + Theme.BODY + 6 + Theme.MARGIN;
        return new Drawing(width, height, this::paint);
    }

    private void paint(Canvas canvas) {
        header.paint(canvas, Theme.MARGIN, Theme.MARGIN);
        for (int i = 0; i < size(); i++) {
            paintColumnLabel(canvas, i);
            paintRow(canvas, i);
        }
        paintScale(canvas, bottom() + 2 * Theme.GAP);
    }

    private void paintColumnLabel(Canvas canvas, int column) {
        double x = left + (column + 0.5) * cell;
        if (upright) {
            canvas.upwards(names.get(column), x, top - 6, label, Theme.MUTED);
        } else {
            canvas.text(names.get(column), x, top - 7, CENTRE, label, Theme.MUTED);
        }
    }

    private void paintRow(Canvas canvas, int row) {
        double middle = top + (row + 0.5) * cell;
        canvas.middle(names.get(row), left - 8, middle, RIGHT, label, Theme.MUTED);
        for (int column = 0; column < size(); column++) {
            paintCell(canvas, row, column);
        }
        paintFormula(canvas, formulas.get(row), middle);
    }

    private void paintCell(Canvas canvas, int row, int column) {
        double value = heatmap.correlation(row, column);
        Color colour = Diverging.of(value);
        double x = left + column * cell;
        double y = top + row * cell;
        if (Double.isNaN(value)) {
            canvas.box(x + 0.5, y + 0.5, cell - 1, cell - 1, Theme.RULE);
            canvas.box(x + 1, y + 1, cell - 2, cell - 2, colour);
        } else {
            canvas.box(x + 0.5, y + 0.5, cell - 1, cell - 1, colour);
        }
        Font font = lettering.plain(cell < 40 ? Theme.TINY : Theme.BODY);
        canvas.middle(Figures.of(value, 2), x + cell / 2, y + cell / 2, CENTRE, font, Diverging.textOn(colour));
    }

    private void paintFormula(Canvas canvas, List<String> lines, double middle) {
        double leading = Theme.SMALL * Theme.LEADING;
        double y = middle - (lines.size() - 1) * leading / 2;
        for (String line : lines) {
            canvas.middle(line, right() + Theme.GAP, y, LEFT, small, Theme.INK);
            y += leading;
        }
    }

    private void paintScale(Canvas canvas, double y) {
        for (double x = 0; x < BAR_WIDTH; x += 0.5) {
            canvas.box(left + x, y, 0.5, BAR_HEIGHT, Diverging.of(2 * x / BAR_WIDTH - 1));
        }
        for (double value = -1; value <= 1; value += 0.5) {
            double x = left + (value + 1) / 2 * BAR_WIDTH;
            canvas.line(x, y + BAR_HEIGHT, x, y + BAR_HEIGHT + 3, Theme.MUTED);
            canvas.text(Figures.of(value, 2), x, y + BAR_HEIGHT + 5 + Theme.SMALL, CENTRE, small, Theme.MUTED);
        }
        canvas.middle(lettering.say(SCALE), left + BAR_WIDTH + 16, y + BAR_HEIGHT / 2, LEFT, small, Theme.MUTED);
    }

    private int size() {
        return heatmap.factors().size();
    }

    private double right() {
        return left + size() * cell;
    }

    private double bottom() {
        return top + size() * cell;
    }

    private double formulaWidth() {
        return formulas.stream()
                .mapToDouble(lines -> widest(lines, small))
                .max()
                .orElse(0);
    }

    private static double widest(List<String> texts, Font font) {
        return texts.stream()
                .mapToDouble(text -> Lettering.width(text, font))
                .max()
                .orElse(0);
    }
}
