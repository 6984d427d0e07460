package lode.report;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How words appear on one picture: in which font and which language, and how wide they are. */
final class Lettering {

    private static final FontRenderContext CRISP = new FontRenderContext(null, true, true);

    /** What pictures write besides the words they are given. */
    private static final String MARKS = "0123456789,.·…–−";

    private static final String NO_CHINESE =
            "No installed font shows Chinese: pictures are in English, with ? for names that are Chinese."
                    + " Install one (Debian: fonts-wqy-microhei) or name one in LODE_FONT";

    private final String family;
    private final Language language;
    private final Fonts fonts;
    private final Optional<String> warning;

    private Lettering(String family, Language language, Fonts fonts, Optional<String> warning) {
        this.family = family;
        this.language = language;
        this.fonts = fonts;
        this.warning = warning;
    }

    /**
     * Chooses the first font that shows all of {@code words} in the wanted language, else the first that shows them in
     * English, else the first there is: characters it lacks will appear as {@code ?}.
     *
     * @throws UndrawableException if there is no font at all
     */
    static Lettering of(List<Text> words, Language wanted, Fonts fonts) {
        return first(words, wanted, fonts)
                .map(family -> new Lettering(family, wanted, fonts, unknownFont(fonts)))
                .orElseGet(() -> inEnglish(words, fonts));
    }

    private static Lettering inEnglish(List<Text> words, Fonts fonts) {
        String family = first(words, Language.ENGLISH, fonts)
                .or(() -> fonts.candidates().stream().findFirst())
                .or(() -> fonts.installed().stream().findFirst())
                .orElseThrow(() -> new UndrawableException("no font is installed"));
        return new Lettering(family, Language.ENGLISH, fonts, Optional.of(NO_CHINESE));
    }

    private static Optional<String> first(List<Text> words, Language language, Fonts fonts) {
        String all = words.stream().map(text -> text.in(language)).collect(Collectors.joining("", "", MARKS));
        return fonts.candidates().stream()
                .filter(family -> fonts.glyphs().show(family, all))
                .findFirst();
    }

    private static Optional<String> unknownFont(Fonts fonts) {
        return fonts.configured()
                .filter(name -> !fonts.installed().contains(name))
                .map("LODE_FONT names '%s', which is neither an installed font family nor a font file"::formatted);
    }

    /** The one thing the user should know about the words, if there is one. */
    Optional<String> warning() {
        return warning;
    }

    /** The font family of every word. */
    String family() {
        return family;
    }

    /** The words as they will be drawn. */
    String say(Text text) {
        return shown(text.in(language));
    }

    /** The same text, with {@code ?} for what the font lacks. */
    String shown(String text) {
        if (fonts.glyphs().show(family, text)) {
            return text;
        }
        return text.codePoints()
                .mapToObj(Character::toString)
                .map(c -> fonts.glyphs().show(family, c) ? c : "?")
                .collect(Collectors.joining());
    }

    Font plain(double size) {
        return new Font(family, Font.PLAIN, 1).deriveFont((float) size);
    }

    Font bold(double size) {
        return new Font(family, Font.BOLD, 1).deriveFont((float) size);
    }

    /** The width of {@code text} in points. */
    static double width(String text, Font font) {
        return text.isEmpty() ? 0 : font.getStringBounds(text, CRISP).getWidth();
    }

    /** The height of a digit in points: what centres a number or a line of text by eye. */
    static double digit(Font font) {
        return font.createGlyphVector(CRISP, "0").getVisualBounds().getHeight();
    }
}
