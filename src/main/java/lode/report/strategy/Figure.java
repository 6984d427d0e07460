package lode.report.strategy;

import java.util.function.ToDoubleFunction;
import lode.report.Text;
import lode.report.page.Unit;

/**
 * A figure of a strategy, as tables and pages call it.
 *
 * @param key   in CSV files
 * @param name  on pages
 * @param help  what it means
 * @param unit  in which it is written
 * @param value where it is found
 */
record Figure<T>(String key, Text name, Text help, Unit unit, ToDoubleFunction<T> value) {

    static <T> Figure<T> of(
            String key,
            Unit unit,
            String english,
            String chinese,
            String help,
            String chineseHelp,
            ToDoubleFunction<T> value) {
        return new Figure<>(key, new Text(english, chinese), new Text(help, chineseHelp), unit, value);
    }
}
