package lode.report;

import java.awt.Font;
import java.text.BreakIterator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Fits text into a width given in points. */
final class Wrapping {

    private static final String ELISION = "…";
    private static final String FOLDED = "(" + ELISION + ")";

    private Wrapping() {}

    /** The text in as many lines as it needs, broken between words or Chinese characters. */
    static List<String> text(String text, double width, Font font) {
        return pack(words(text), width, font);
    }

    /** Facts joined by dots, broken between facts where that is possible. */
    static List<String> facts(List<String> facts, double width, Font font) {
        List<String> pieces = facts.stream()
                .map(fact -> fact + "  ·  ")
                .flatMap(fact -> Lettering.width(fact, font) <= width ? Stream.of(fact) : words(fact).stream())
                .toList();
        return pack(pieces, width, font).stream()
                .map(line -> line.replaceAll("[\\s·]+$", ""))
                .toList();
    }

    /**
     * A formula in at most {@code most} lines, broken after commas or, where that is not enough, after brackets.
     *
     * <p>What does not fit is folded from the inside: {@code cs_rank(ts_mean(sub(close, open), 20))} becomes
     * {@code cs_rank(ts_mean(sub(…), 20))} and then {@code cs_rank(ts_mean(…))}, so the outermost operators stay.
     */
    static List<String> formula(String formula, double width, int most, Font font) {
        Optional<String> candidate = Optional.of(formula);
        String shortest = formula;
        while (candidate.isPresent()) {
            shortest = candidate.get();
            for (String breaks : List.of("(?<=[,\\s])", "(?<=[,(\\s])")) {
                List<String> lines = pack(List.of(shortest.split(breaks)), width, font);
                if (lines.size() <= most && lines.stream().allMatch(line -> Lettering.width(line, font) <= width)) {
                    return lines;
                }
            }
            candidate = folded(shortest);
        }
        return List.of(elided(shortest, width, font));
    }

    /** As much of the beginning of {@code text} as fits in one line; nothing where not even one character does. */
    static String elided(String text, double width, Font font) {
        if (Lettering.width(text, font) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 0 && Lettering.width(text.substring(0, end).strip() + ELISION, font) > width) {
            end = text.offsetByCodePoints(end, -1);
        }
        return end == 0 ? "" : text.substring(0, end).strip() + ELISION;
    }

    /** The formula with its deepest argument list replaced by an ellipsis; empty if it has none left. */
    private static Optional<String> folded(String formula) {
        Deque<Integer> open = new ArrayDeque<>();
        int deepest = 0;
        Optional<String> folded = Optional.empty();
        for (int i = 0; i < formula.length(); i++) {
            if (formula.charAt(i) == '(') {
                open.push(i);
            } else if (formula.charAt(i) == ')' && !open.isEmpty()) {
                int depth = open.size();
                int start = open.pop();
                if (depth >= deepest && i + 1 - start > FOLDED.length()) {
                    deepest = depth;
                    folded = Optional.of(formula.substring(0, start) + FOLDED + formula.substring(i + 1));
                }
            }
        }
        return folded;
    }

    private static List<String> words(String text) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        List<String> words = new ArrayList<>();
        for (int from = 0, to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            words.add(text.substring(from, to));
        }
        return words;
    }

    private static List<String> pack(List<String> pieces, double width, Font font) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String piece : pieces) {
            boolean full = Lettering.width((line + piece).strip(), font) > width;
            if (full && !line.isEmpty()) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(piece);
        }
        lines.add(line.toString().strip());
        return lines;
    }
}
