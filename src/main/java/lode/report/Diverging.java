package lode.report;

import java.awt.Color;

/**
 * Colours of values in [-1, 1] around a pale 0: blue below, orange above.
 *
 * <p>Blue and orange stay apart in every common kind of colour blindness, and equal sizes are equally dark.
 */
final class Diverging {

    private static final Ramp BELOW = Ramp.of(0xF6F6F4, 0xC3D9EA, 0x7FB1D6, 0x3A7FB5, 0x0D4A80);
    private static final Ramp ABOVE = Ramp.of(0xF6F6F4, 0xF7D3B0, 0xE9A063, 0xC06A28, 0x7F3A0C);

    private Diverging() {}

    /** The colour of {@code value}; that of the paper for NaN. */
    static Color of(double value) {
        if (Double.isNaN(value)) {
            return Theme.PAPER;
        }
        return (value < 0 ? BELOW : ABOVE).at(Math.min(Math.abs(value), 1));
    }

    /** Black or white, whichever stands out more on {@code background}: always 4.5 : 1 or better. */
    static Color textOn(Color background) {
        return contrast(Color.WHITE, background) > contrast(Color.BLACK, background) ? Color.WHITE : Color.BLACK;
    }

    /**
     * The contrast ratio of two colours, from 1 to 21.
     *
     * @see <a href="https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio">WCAG 2.2</a>
     */
    static double contrast(Color a, Color b) {
        double one = luminance(a) + 0.05;
        double other = luminance(b) + 0.05;
        return Math.max(one, other) / Math.min(one, other);
    }

    /** The relative luminance of WCAG 2.2: 0 is black, 1 is white. */
    static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
