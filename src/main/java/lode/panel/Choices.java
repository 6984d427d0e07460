package lode.panel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What a user chose, a text by key, read as what it is to be.
 *
 * <p>Each reader throws what the {@link Complaint} makes of a text that has another form.
 *
 * @param texts     a text for each key
 * @param complaint what is said of a wrong one
 */
public record Choices(Map<String, String> texts, Complaint complaint) {

    /** What is said of a wrong text. */
    @FunctionalInterface
    public interface Complaint {

        /**
         * The sentence.
         *
         * @param text  what was chosen
         * @param right what would have been right, such as {@code a whole number}
         */
        UserException of(String key, String text, String right);
    }

    /**
     * Every key in its usual order, with the text that was chosen for it, or else the usual one.
     *
     * @param usual   what each key is where nobody chooses
     * @param unknown the sentence about a key that there is not
     * @throws UserException if a key is unknown
     */
    public static SequencedMap<String, String> completed(
            SequencedMap<String, String> usual, Map<String, String> chosen, UnaryOperator<String> unknown) {
        SequencedMap<String, String> all = new LinkedHashMap<>(usual);
        chosen.forEach((key, text) -> {
            if (!usual.containsKey(key)) {
                throw new UserException(unknown.apply(key) + Nearest.hint(key, usual.keySet()) + " There are: "
                        + String.join(", ", usual.keySet()));
            }
            all.put(key, text.strip());
        });
        return all;
    }

    /** The text; empty where there is none. */
    public String text(String key) {
        return texts.getOrDefault(key, "");
    }

    /** A number, which may be infinite and is not NaN. */
    public double number(String key) {
        double number = parsed(key, Double::valueOf, "a number");
        if (Double.isNaN(number)) {
            throw wrong(key, "a number");
        }
        return number;
    }

    /** A whole number. */
    public int whole(String key) {
        return parsed(key, Integer::valueOf, "a whole number");
    }

    /** A number from 0 to 1. */
    public double share(String key) {
        double share = number(key);
        if (!(share >= 0 && share <= 1)) {
            throw wrong(key, "from 0 to 1");
        }
        return share;
    }

    /** {@code yes} or {@code true}, {@code no} or {@code false}. */
    public boolean yes(String key) {
        return switch (text(key).toLowerCase(Locale.ROOT)) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> throw wrong(key, "yes or no");
        };
    }

    /** One of some things, by what they are written as: in small letters, with {@code -} for {@code _}. */
    public <T> T one(String key, List<T> all) {
        String text = text(key).toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(one -> written(one).equals(text))
                .findFirst()
                .orElseThrow(() -> wrong(
                        key, "one of " + all.stream().map(Choices::written).collect(Collectors.joining(", "))));
    }

    private static String written(Object one) {
        return one.toString().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private <T> T parsed(String key, Function<String, T> parse, String what) {
        try {
            return parse.apply(text(key));
        } catch (NumberFormatException _) {
            throw wrong(key, what);
        }
    }

    /** What is said of the text of a key. */
    public UserException wrong(String key, String right) {
        return complaint.of(key, text(key), right);
    }
}
