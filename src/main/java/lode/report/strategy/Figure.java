package lode.report.strategy;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import lode.report.Text;
import lode.report.page.Block.Fact;
import lode.report.page.Columns;
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

    /** The same figure of what has a {@code T} in it. */
    <S> Figure<S> of(Function<S, T> part) {
        return new Figure<>(key, name, help, unit, whole -> value.applyAsDouble(part.apply(whole)));
    }

    /** The same under another key. */
    Figure<T> called(String other) {
        return new Figure<>(other, name, help, unit, value);
    }

    double in(T figures) {
        return value.applyAsDouble(figures);
    }

    Fact fact(T figures) {
        return Fact.of(name, help, in(figures), unit);
    }

    /** Adds the figure to a table of those that have it. */
    void addTo(Columns<T> table) {
        table.column(name, unit, this::in);
    }
}
