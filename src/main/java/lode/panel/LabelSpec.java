package lode.panel;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which future return a factor is scored against, written {@code price:lag:horizon}.
 *
 * <p>{@code close:1:5} is the return from the close of day t + 1 to the close of day t + 6.
 *
 * @param price   the price field bought and sold at
 * @param lag     days from the factor to the purchase, 0 or more
 * @param horizon days held, 1 or more
 */
public record LabelSpec(String price, int lag, int horizon) {

    private static final Pattern TEXT = Pattern.compile("([A-Za-z_]\\w*):(\\d{1,4}):(\\d{1,4})");

    /** Checks lag and horizon. */
    public LabelSpec {
        price = price.toLowerCase(Locale.ROOT);
        if (lag < 0 || horizon < 1) {
            throw new UserException("A label needs a lag of 0 or more and a horizon of 1 or more, got " + price + ":"
                    + lag + ":" + horizon);
        }
    }

    /**
     * Reads {@code price:lag:horizon}.
     *
     * @throws UserException if the text is anything else
     */
    public static LabelSpec parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            throw new UserException("'" + text + "' is no label: write price:lag:horizon, such as close:1:5"
                    + " for the return from the close of t+1 to the close of t+6");
        }
        return new LabelSpec(matcher.group(1), Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3)));
    }

    /** How many days after day t the label of day t is known. */
    public int reach() {
        return lag + horizon;
    }

    @Override
    public String toString() {
        return price + ":" + lag + ":" + horizon;
    }
}
