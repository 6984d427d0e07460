package lode.panel;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A stored series: its name, what it measures, and the other names it goes by.
 *
 * @param name    lower case, as printed in formulas
 * @param kind    what it measures
 * @param aliases other names that formulas may use
 * @param summary one sentence
 */
public record Field(String name, FieldKind kind, List<String> aliases, String summary) {

    /** The fields every source may deliver, in the order in which they are listed. */
    public static final List<Field> STANDARD = List.of(
            of("open", FieldKind.ADJUSTED_PRICE, "First price of the day, adjusted."),
            of("high", FieldKind.ADJUSTED_PRICE, "Highest price of the day, adjusted."),
            of("low", FieldKind.ADJUSTED_PRICE, "Lowest price of the day, adjusted."),
            of("close", FieldKind.ADJUSTED_PRICE, "Last price of the day, adjusted."),
            of("volume", FieldKind.SHARES, "Shares traded on the day.", "vol"),
            of("total_turnover", FieldKind.MONEY, "Money traded on the day.", "amount", "money"),
            of("vwap", FieldKind.ADJUSTED_PRICE, "Money over shares of the day, on the scale of close."),
            of("turnover_rate", FieldKind.RATIO, "Shares traded over free-to-trade shares.", "turn", "turnover"),
            of("returns", FieldKind.RETURN, "Close over the close of the last day with a trade, less one."),
            of("vwap_raw", FieldKind.RAW_PRICE, "Money over shares of the day, as traded."),
            of("close_raw", FieldKind.RAW_PRICE, "Last price of the day, as traded."),
            of("suspended", FieldKind.FLAG, "1 on a day without trade of a listed instrument."),
            of("st", FieldKind.FLAG, "1 under special treatment.", "st_flag"),
            of("limit_up", FieldKind.FLAG, "1 if the day closed at the upper price limit.", "limit_up_flag"),
            of("limit_down", FieldKind.FLAG, "1 if the day closed at the lower price limit.", "limit_down_flag"));

    /** Checks the name and copies the aliases. */
    public Field {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("a field name is lower case letters, digits and _, got '" + name + "'");
        }
        aliases = List.copyOf(aliases);
    }

    private static Field of(String name, FieldKind kind, String summary, String... aliases) {
        return new Field(name, kind, List.of(aliases), summary);
    }

    /** The standard field of that name or alias, without regard to case. */
    public static Optional<Field> standard(String name) {
        return STANDARD.stream().filter(field -> field.answersTo(name)).findFirst();
    }

    /** A field that follows from others. */
    static Field derived(String name, FieldKind kind, String summary) {
        return of(name, kind, summary);
    }

    /** A user's own column, of unknown unit. */
    public static Field custom(String name) {
        return of(name, FieldKind.NUMBER, "A column of the source.");
    }

    /** Whether the name, without regard to case, is this field's or one of its aliases. */
    public boolean answersTo(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return name.equals(lower) || aliases.contains(lower);
    }
}
