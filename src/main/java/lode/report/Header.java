package lode.report;

import java.awt.Color;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;

/** The words above a picture, wrapped to its width: title, optional formula, facts. */
final class Header {

    private record Line(String text, Font font, Color colour, double height) {}

    private final List<Line> lines = new ArrayList<>();
    private final Lettering lettering;
    private final double width;

    private Header(Lettering lettering, double width) {
        this.lettering = lettering;
        this.width = width;
    }

    static Header of(Caption caption, Lettering lettering, double width) {
        return of(caption, "", lettering, width);
    }

    /** A header with a formula, in at most two lines, between title and facts; an empty formula takes no room. */
    static Header of(Caption caption, String formula, Lettering lettering, double width) {
        Header header = new Header(lettering, width);
        header.title(caption.title());
        if (!formula.isEmpty()) {
            header.formula(formula);
        }
        header.facts(caption.facts());
        return header;
    }

    private void title(Text title) {
        Font font = lettering.bold(Theme.TITLE);
        add(Wrapping.text(lettering.say(title), width, font), font, Theme.INK);
        lines.add(new Line("", font, Theme.INK, 4));
    }

    private void formula(String formula) {
        Font font = lettering.plain(Theme.BODY + 1);
        add(Wrapping.formula(lettering.shown(formula), width, 2, font), font, Theme.INK);
    }

    private void facts(List<Text> facts) {
        Font font = lettering.plain(Theme.BODY);
        add(Wrapping.facts(facts.stream().map(lettering::say).toList(), width, font), font, Theme.MUTED);
    }

    private void add(List<String> texts, Font font, Color colour) {
        texts.stream()
                .filter(text -> !text.isEmpty())
                .map(text -> new Line(text, font, colour, font.getSize2D() * Theme.LEADING))
                .forEach(lines::add);
    }

    double height() {
        return lines.stream().mapToDouble(Line::height).sum();
    }

    void paint(Canvas canvas, double x, double top) {
        double y = top;
        for (Line line : lines) {
            canvas.text(line.text(), x, y + line.font().getSize2D(), Canvas.Align.LEFT, line.font(), line.colour());
            y += line.height();
        }
    }
}
