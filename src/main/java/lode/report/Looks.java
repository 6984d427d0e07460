package lode.report;

import java.util.Optional;

/** How often a test period was looked at before, in words. */
public final class Looks {

    private Looks() {}

    /** The number as an adverb. */
    public static String times(int looks) {
        return looks == 1 ? "once" : looks + " times";
    }

    /** What a reader has to know of a test period that was looked at with the same label; empty if it never was. */
    public static Optional<Text> warning(int looks) {
        return looks == 0
                ? Optional.empty()
                : Optional.of(new Text(
                        "The test period is not fresh: it was looked at %s before, with this label"
                                .formatted(times(looks)),
                        "测试期并非首次使用：此前已有 %d 次以相同标签查看".formatted(looks)));
    }
}
