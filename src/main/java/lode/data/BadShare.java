package lode.data;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lode.panel.UserException;

/**
 * How many rows of a part may be bad before an import stops.
 *
 * @param fraction from 0 to 1
 */
public record BadShare(double fraction) {

    /** One row in a thousand. */
    public static final BadShare DEFAULT = new BadShare(0.001);

    private static final Pattern TEXT = Pattern.compile("(\\d{1,3}(?:\\.\\d+)?)\\s*(%?)");

    /** Checks the range. */
    public BadShare {
        if (!(fraction >= 0 && fraction <= 1)) {
            throw new UserException("The share of bad rows lies between 0 and 100 %, got " + fraction * 100 + " %");
        }
    }

    /**
     * Reads {@code 0.1%} or {@code 0.001}.
     *
     * @throws UserException if the text is anything else
     */
    public static BadShare parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            throw new UserException("'" + text + "' is no share of rows: write 0.1% or 0.001");
        }
        double number = Double.parseDouble(matcher.group(1));
        return new BadShare(matcher.group(2).isEmpty() ? number : number / 100);
    }

    /** Whether so many bad rows are too many. */
    boolean isExceededBy(long bad, long rows) {
        return bad > fraction * rows;
    }

    @Override
    public String toString() {
        return percent(fraction);
    }

    /** A fraction as people read it, such as {@code 0.1 %}. */
    static String percent(double fraction) {
        return java.math.BigDecimal.valueOf(fraction * 100)
                        .round(new java.math.MathContext(3))
                        .stripTrailingZeros()
                        .toPlainString()
                + " %";
    }
}
