package lode.report;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** A sheet to draw on, measured in points from its upper left corner. */
final class Canvas implements AutoCloseable {

    /** Which part of a text stands at the given x. */
    enum Align {
        LEFT(0),
        CENTRE(0.5),
        RIGHT(1);

        private final double before;

        Align(double before) {
            this.before = before;
        }
    }

    private final Graphics2D graphics;

    private Canvas(Graphics2D graphics) {
        this.graphics = graphics;
    }

    /** A blank sheet over the whole of {@code image}, at the density of the theme. */
    static Canvas on(BufferedImage image) {
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        graphics.setColor(Theme.PAPER);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.scale(Theme.DENSITY, Theme.DENSITY);
        return new Canvas(graphics);
    }

    /** One line of text on the baseline {@code y}. */
    void text(String text, double x, double y, Align align, Font font, Color colour) {
        double left = x - align.before * Lettering.width(text, font);
        graphics.setFont(font);
        graphics.setColor(colour);
        graphics.drawString(text, (float) left, (float) y);
    }

    /** One line of text whose digits and capitals are centred on {@code y}. */
    void middle(String text, double x, double y, Align align, Font font, Color colour) {
        text(text, x, y + Lettering.digit(font) / 2, align, font, colour);
    }

    /** One line of text that reads upwards from ({@code x}, {@code y}), centred on {@code x}. */
    void upwards(String text, double x, double y, Font font, Color colour) {
        graphics.rotate(-Math.PI / 2, x, y);
        middle(text, x, y, Align.LEFT, font, colour);
        graphics.rotate(Math.PI / 2, x, y);
    }

    void box(double x, double y, double width, double height, Color colour) {
        fill(new Rectangle2D.Double(x, y, width, height), colour);
    }

    void fill(Shape shape, Color colour) {
        graphics.setColor(colour);
        graphics.fill(shape);
    }

    void line(double x1, double y1, double x2, double y2, Color colour) {
        draw(new Line2D.Double(x1, y1, x2, y2), Theme.HAIRLINE, colour);
    }

    void draw(Shape shape, Stroke stroke, Color colour) {
        graphics.setStroke(stroke);
        graphics.setColor(colour);
        graphics.draw(shape);
    }

    @Override
    public void close() {
        graphics.dispose();
    }
}
