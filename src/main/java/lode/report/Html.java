package lode.report;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Text on its way into a page: whatever it says, it is shown and never run. */
public final class Html {

    private Html() {}

    /** The text with the five characters that mean something in a page written otherwise. */
    public static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** All things, each as the function writes it, one below the other. */
    public static <T> String each(List<T> things, Function<T, String> written) {
        return things.stream().map(written).collect(Collectors.joining("\n"));
    }
}
