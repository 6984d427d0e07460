package lode.search.walk;

import java.util.ArrayList;
import java.util.List;
import lode.measure.Split;
import lode.panel.Axes;
import lode.panel.Period;
import lode.panel.UserException;

/**
 * How days are cut into windows that go forward in time.
 *
 * @param train      how long a search learns: {@code 5y}, {@code 60m} or {@code 1250d}; its last part validates
 * @param test       how long what it found is applied, and how far the next window is
 * @param validation share of the days before the test that validate
 * @param anchored   whether every search learns from the first day on, rather than from days that roll along
 */
public record WalkRule(String train, String test, double validation, boolean anchored) {

    /**
     * Checks the lengths and the share.
     *
     * @throws UserException if one of them is none
     */
    public WalkRule {
        Span.parse("--train", train);
        Span.parse("--test", test);
        if (!(validation > 0 && validation < 1)) {
            throw new UserException(
                    "--validation is a share of the days to train, more than 0 and less than 1, got " + validation);
        }
    }

    /**
     * The windows of some days; the last may have fewer test days than the others.
     *
     * @throws UserException if not one fits
     */
    public List<Window> windows(Axes axes, Period days) {
        Span length = Span.parse("--train", train);
        Span step = Span.parse("--test", test);
        int tested = length.after(axes, days.first(), 1);
        List<Window> windows = new ArrayList<>();
        for (int k = 0; step.after(axes, tested, k) < days.end(); k++) {
            int start = anchored ? days.first() : step.after(axes, days.first(), k);
            int first = step.after(axes, tested, k);
            var test = new Period(first, Math.min(days.end(), step.after(axes, tested, k + 1)));
            int validating = (int) Math.ceil(validation * (first - start));
            if (test.days() == 0 || validating >= first - start) {
                throw tooShort(axes, days);
            }
            int validated = first - validating;
            windows.add(new Window(k + 1, new Split(new Period(start, validated), new Period(validated, first), test)));
        }
        if (windows.isEmpty()) {
            throw tooShort(axes, days);
        }
        return List.copyOf(windows);
    }

    private UserException tooShort(Axes axes, Period days) {
        return new UserException(
                "--train " + train + " and --test " + test + " leave " + days.on(axes)
                        + " without a window that has days to train, to validate and to test: choose shorter ones, or more days");
    }
}
