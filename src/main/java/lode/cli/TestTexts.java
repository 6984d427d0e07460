package lode.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import lode.panel.UserException;

/**
 * The settings of a factor test as they were written, and what they say: a wrong one is told with what would be right.
 *
 * @param texts one for every setting
 */
record TestTexts(Map<TestSetting, String> texts) {

    /** What a setting says that is not to do anything. */
    static final String NONE = "none";

    /** Copies the texts. */
    TestTexts {
        texts = new EnumMap<>(texts);
    }

    String text(TestSetting setting) {
        return Objects.requireNonNull(texts.get(setting), setting.key());
    }

    boolean isEmpty(TestSetting setting) {
        return text(setting).isEmpty();
    }

    boolean isNone(TestSetting setting) {
        return text(setting).equals(NONE);
    }

    /** What is told of a setting that cannot be so. */
    UserException wrong(TestSetting setting, String right) {
        return new UserException(setting.key() + " cannot be '" + text(setting) + "': write " + right);
    }

    <E extends Enum<E>> E one(TestSetting setting, Class<E> type) {
        return one(setting, Arrays.asList(type.getEnumConstants()));
    }

    /** The one that is named. */
    <T> T one(TestSetting setting, List<T> all) {
        return named(setting, all).orElseThrow(() -> wrong(setting, names(all)));
    }

    /**
     * The one that is named, or none.
     *
     * @param more what else would be right
     */
    <E extends Enum<E>> Optional<E> oneOrNone(TestSetting setting, Class<E> type, String more) {
        List<E> all = Arrays.asList(type.getEnumConstants());
        Optional<E> found = named(setting, all);
        if (found.isEmpty() && !isNone(setting)) {
            throw wrong(setting, NONE + ", " + names(all) + more);
        }
        return found;
    }

    private <T> Optional<T> named(TestSetting setting, List<T> all) {
        String text = text(setting).toLowerCase(Locale.ROOT);
        return all.stream().filter(value -> name(value).equals(text)).findFirst();
    }

    private static String names(List<?> all) {
        return all.stream().map(TestTexts::name).collect(Collectors.joining(", "));
    }

    private static String name(Object value) {
        return value instanceof Enum<?> constant
                ? constant.name().toLowerCase(Locale.ROOT).replace('_', '-')
                : value.toString();
    }

    boolean yes(TestSetting setting) {
        return switch (text(setting)) {
            case "yes", "true" -> true; // a YAML file may say either
            case "no", "false" -> false;
            default -> throw wrong(setting, "yes or no");
        };
    }

    int whole(TestSetting setting) {
        return number(setting, Integer::valueOf, "a whole number");
    }

    double real(TestSetting setting) {
        return number(setting, Double::valueOf, "a number");
    }

    private <T> T number(TestSetting setting, Function<String, T> parse, String right) {
        try {
            return parse.apply(text(setting));
        } catch (NumberFormatException _) {
            throw wrong(setting, right);
        }
    }

    Optional<LocalDate> date(TestSetting setting) {
        if (isEmpty(setting)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text(setting)));
        } catch (DateTimeParseException _) {
            throw wrong(setting, "a date such as 2016-01-04");
        }
    }
}
