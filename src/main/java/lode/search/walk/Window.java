package lode.search.walk;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lode.measure.Split;
import lode.panel.Axes;

/**
 * The days that one search learns from, and those that it is applied to.
 *
 * @param number from 1
 * @param split  training and validation days, and the test days after them; the search purges them
 */
public record Window(int number, Split split) {

    /** The keys of an experiment that make it search this window. */
    public Map<String, Object> keys(Axes axes) {
        List<LocalDate> days = axes.days();
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("from", days.get(split.training().first()).toString());
        keys.put("to", days.get(split.test().end() - 1).toString());
        keys.put("validation-from", days.get(split.validation().first()).toString());
        keys.put("test-from", days.get(split.test().first()).toString());
        return keys;
    }
}
