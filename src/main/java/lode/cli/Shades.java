package lode.cli;

import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * The characters that bars and small curves are made of.
 *
 * @param levels from low to high
 * @param full   a part of a bar that is done
 * @param empty  a part that is not
 * @param cut    the end of a line that was too long
 */
record Shades(String levels, char full, char empty, String cut) {

    /** Blocks, as nearly every terminal shows them. */
    static final Shades BLOCKS = new Shades("▁▂▃▄▅▆▇█", '█', '░', "…");

    /** For terminals that know no more than ASCII. */
    static final Shades PLAIN = new Shades("_.-=+*#@", '#', '.', "~");

    /** What can be written in a character set. */
    static Shades in(Charset charset) {
        String needed = BLOCKS.levels + BLOCKS.full + BLOCKS.empty + BLOCKS.cut;
        return charset.newEncoder().canEncode(needed) ? BLOCKS : PLAIN;
    }

    /** Values as a curve of one line, from their lowest to their highest; the last ones where there are too many. */
    String curve(double[] values, int most) {
        double[] shown = Arrays.copyOfRange(values, Math.max(0, values.length - most), values.length);
        double low = Arrays.stream(shown).filter(Double::isFinite).min().orElse(0);
        double high = Arrays.stream(shown).filter(Double::isFinite).max().orElse(0);
        var line = new StringBuilder();
        for (double value : shown) {
            line.append(Double.isFinite(value) ? level(value, low, high) : ' ');
        }
        return line.toString();
    }

    private char level(double value, double low, double high) {
        double share = high > low ? (value - low) / (high - low) : 1;
        return levels.charAt((int) Math.round(share * (levels.length() - 1)));
    }
}
