package lode.report.validation;

import java.util.List;
import lode.measure.IcKind;

/**
 * A test of factors side by side.
 *
 * @param note         one line that says what it was made from
 * @param synthetic    whether the market is invented
 * @param pointInTime  whether the members of the universe are those that were known on each day
 * @param settings     how factors were tested, in the order of the settings panel
 * @param ic           by which correlation decay, industries, years, sizes and months are told
 * @param factors      the factors, at least one
 * @param correlations mean daily correlation of ranks of each factor with each, in their order; 1 on the diagonal
 */
public record ValidationReport(
        String note,
        boolean synthetic,
        boolean pointInTime,
        List<Setting> settings,
        IcKind ic,
        List<TestedFactor> factors,
        double[][] correlations) {

    /** Copies the lists. */
    public ValidationReport {
        settings = List.copyOf(settings);
        factors = List.copyOf(factors);
    }

    /**
     * A setting.
     *
     * @param key   as the option and the settings file name it, such as {@code neutralise}
     * @param value as it was set
     */
    public record Setting(String key, String value) {}
}
