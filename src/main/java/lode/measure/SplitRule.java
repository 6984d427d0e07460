package lode.measure;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import lode.panel.Axes;
import lode.panel.Period;
import lode.panel.UserException;

/**
 * Where days are cut into training, validation and test, before it is known which days.
 *
 * @param validationFrom where validation starts: a date, or a share of the days
 * @param testFrom       where test starts: a date, or a share of the days
 */
public record SplitRule(String validationFrom, String testFrom) {

    /**
     * The split of some days.
     *
     * @throws UserException if a cut is neither a date nor a share, or one of the three has no day
     */
    public Split on(Axes axes, Period days) {
        int validation = cut("validation-from", validationFrom, days, axes);
        int test = cut("test-from", testFrom, days, axes);
        if (!(days.first() < validation && validation < test && test < days.end())) {
            throw new UserException("Training, validation and test need days each: of " + days.on(axes)
                    + ", validation-from " + validationFrom + " and test-from " + testFrom + " leave one without");
        }
        return new Split(
                new Period(days.first(), validation), new Period(validation, test), new Period(test, days.end()));
    }

    /**
     * Where some days are cut.
     *
     * @param key  what the user calls the cut
     * @param text a date, or a share of the days
     * @return the first day after the cut
     * @throws UserException if the text is neither
     */
    public static int cut(String key, String text, Period days, Axes axes) {
        try {
            return days.first() + (int) Math.floor(Double.parseDouble(text) * days.days());
        } catch (NumberFormatException _) {
            return axes.firstOnOrAfter(date(key, text));
        }
    }

    private static LocalDate date(String key, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            throw new UserException(
                    "'" + text + "' is no date for " + key + ": write 2016-01-04, or a share of the days such as 0.6");
        }
    }
}
