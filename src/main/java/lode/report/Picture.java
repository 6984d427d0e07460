package lode.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A picture with words in two languages, to be written as PNG at twice the usual pixel density. */
public abstract sealed class Picture permits Heatmap, IcChart, LineChart, StripChart {

    /**
     * Writes the picture as PNG to {@code file}, whole or not at all. The same picture gives the same bytes on the same
     * machine.
     *
     * <p>The font is the one named by the system property {@code lode.font} or the environment variable
     * {@code LODE_FONT} (a family or a font file), else a common one that is installed. Where none shows Chinese, the
     * words are English.
     *
     * @return a warning for the user if the words could not be drawn as asked
     * @throws UndrawableException         if the machine has no fonts, or Java cannot use them
     * @throws java.io.UncheckedIOException if the file cannot be written
     */
    public final Optional<String> write(Path file, Language language) {
        return write(file, language, Fonts.ofMachine());
    }

    final Optional<String> write(Path file, Language language, Fonts fonts) {
        Lettering lettering = Lettering.of(words(), language, fonts);
        AtomicFile.write(file, drawing(lettering).png());
        return lettering.warning();
    }

    /** All the words of the picture. */
    abstract List<Text> words();

    /** The picture laid out in this lettering. */
    abstract Drawing drawing(Lettering lettering);
}
