package lode.search;

import java.util.List;
import java.util.Map;
import lode.panel.UserException;

/**
 * What random formulas are drawn from; a file in {@code functionsets/}.
 *
 * @param operators  operators by name, each with its weight
 * @param fields     fields by name, each with its weight; those a dataset lacks are left out
 * @param windows    windows and lags, in trading days
 * @param constants  numbers that may stand beside a series; may be empty
 * @param groupings  groupings that operators within groups may use: names, or calls that make one, such as {@code
 *     bucket(volume, 5)}; those that a dataset lacks, or whose fields it lacks, are left out
 */
public record FunctionSet(
        Map<String, Double> operators,
        Map<String, Double> fields,
        List<Integer> windows,
        List<Double> constants,
        List<String> groupings) {

    /** Checks that something can be drawn, and that weights and windows are positive. */
    public FunctionSet {
        operators = Weighted.checked("operators", operators);
        fields = Weighted.checked("fields", fields);
        windows = List.copyOf(windows);
        constants = List.copyOf(constants);
        groupings = List.copyOf(groupings);
        if (!constants.stream().allMatch(Double::isFinite)) {
            throw new UserException("The constants of a function set must be finite numbers, got " + constants);
        }
        if (windows.isEmpty() || windows.stream().anyMatch(d -> d < 1)) {
            throw new UserException("A function set needs windows of 1 day or more, got " + windows);
        }
    }
}
