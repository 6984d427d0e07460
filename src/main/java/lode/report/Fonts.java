package lode.report;

import java.awt.AWTError;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The fonts a picture may use.
 *
 * @param configured the family the user asked for
 * @param installed  the families on the machine, by their English names
 * @param glyphs     which of them shows what
 */
record Fonts(Optional<String> configured, List<String> installed, Glyphs glyphs) {

    /** Says whether a family has a glyph for every character of a text. */
    @FunctionalInterface
    interface Glyphs {
        boolean show(String family, String text);
    }

    Fonts {
        installed = List.copyOf(installed);
    }

    /**
     * The fonts of this machine. The system property {@code lode.font}, or else the environment variable
     * {@code LODE_FONT}, names the family or the font file to prefer.
     *
     * @throws UndrawableException if Java cannot use fonts here: what it throws itself depends on whether it lacks a
     *     font, {@code libfontconfig} or a display that answers
     */
    static Fonts ofMachine() {
        try {
            Lettering.digit(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
            return found();
        } catch (RuntimeException | LinkageError | InternalError | AWTError e) {
            throw new UndrawableException(e);
        }
    }

    private static Fonts found() {
        Optional<String> configured = Optional.ofNullable(System.getProperty("lode.font"))
                .or(() -> Optional.ofNullable(System.getenv("LODE_FONT")))
                .filter(name -> !name.isBlank())
                .map(Fonts::family);
        var installed = GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames(Locale.ENGLISH);
        return new Fonts(configured, List.of(installed), Fonts::shows);
    }

    /** The families to try, best first: the configured one, then those of the theme that are installed. */
    List<String> candidates() {
        var named = configured.filter(installed::contains).stream();
        return Stream.concat(named, Theme.FAMILIES.stream().filter(installed::contains))
                .toList();
    }

    private static boolean shows(String family, String text) {
        return new Font(family, Font.PLAIN, 12).canDisplayUpTo(text) < 0;
    }

    /** The family of a font file, made known to Java; a name that is no readable font file is taken for a family. */
    private static String family(String name) {
        File file = new File(name);
        if (!file.isFile()) {
            return name;
        }
        try {
            Font font = Font.createFont(Font.TRUETYPE_FONT, file);
            GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(font);
            return font.getFamily(Locale.ENGLISH);
        } catch (IOException | FontFormatException e) {
            return name;
        }
    }
}
