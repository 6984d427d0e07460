package lode.cli;

import lode.measure.Split;
import lode.measure.SplitRule;
import lode.panel.Axes;
import lode.panel.LabelSpec;
import lode.panel.Period;
import lode.panel.UserException;
import picocli.CommandLine.Option;

/** Where days are cut into training, validation and test. */
final class SplitOptions {

    @Option(
            names = "--validation-from",
            paramLabel = "DATE|SHARE",
            defaultValue = "0.6",
            description = "Where validation starts, a date or a share of the days. Default: ${DEFAULT-VALUE}.")
    private String validationFrom = "";

    @Option(
            names = "--test-from",
            paramLabel = "DATE|SHARE",
            defaultValue = "0.8",
            description = "Where the test days start. Default: ${DEFAULT-VALUE}.")
    private String testFrom = "";

    /**
     * The split of some days, without those whose label reaches into the next period.
     *
     * @throws UserException if no day is left to train or to validate on
     */
    Split split(Axes axes, Period days, LabelSpec label) {
        Split split = new SplitRule(validationFrom, testFrom).on(axes, days).purged(label.reach());
        if (split.training().days() == 0 || split.validation().days() == 0) {
            throw new UserException("Label " + label + " reaches " + label.reach()
                    + " days ahead, and leaves no day to train or to validate on: choose a shorter one, or more days");
        }
        return split;
    }
}
