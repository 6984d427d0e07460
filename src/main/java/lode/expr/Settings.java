package lode.expr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a call chooses besides its series: windows, numbers and groupings.
 *
 * <p>A grouping is a formula too: a {@linkplain Expr.Field name} of one that the data have, such as
 * {@code industry}, or a call that makes one, such as {@code bucket(volume, 5)}.
 *
 * @param days      windows and lags in trading days, in the order the operator lists them
 * @param numbers   other numbers, in the order the operator lists them
 * @param groupings groupings, in the order the operator lists them
 */
public record Settings(List<Integer> days, List<Double> numbers, List<Expr> groupings) {

    /** Nothing to choose. */
    public static final Settings NONE = new Settings(List.of(), List.of(), List.of());

    /** Copies the lists. */
    public Settings {
        days = List.copyOf(days);
        numbers = List.copyOf(numbers);
        groupings = List.copyOf(groupings);
    }

    /** Windows or lags only. */
    public static Settings ofDays(int... days) {
        return new Settings(Arrays.stream(days).boxed().toList(), List.of(), List.of());
    }

    /** Numbers only. */
    public static Settings ofNumbers(double... numbers) {
        return new Settings(List.of(), Arrays.stream(numbers).boxed().toList(), List.of());
    }

    /** A grouping of the data only. */
    public static Settings ofGrouping(String name) {
        return new Settings(List.of(), List.of(), List.of(new Expr.Field(name)));
    }

    /** The same windows and groupings with these numbers. */
    public Settings with(double... chosen) {
        return new Settings(days, Arrays.stream(chosen).boxed().toList(), groupings);
    }

    /** The k-th window or lag. */
    public int days(int k) {
        return days.get(k);
    }

    /** The k-th number. */
    public double number(int k) {
        return numbers.get(k);
    }

    /** The settings as they are printed in a formula, in order. */
    List<String> texts() {
        var texts = new ArrayList<String>();
        days.forEach(d -> texts.add(Integer.toString(d)));
        numbers.forEach(x -> texts.add(number(x)));
        groupings.forEach(grouping -> texts.add(grouping.toString()));
        return texts;
    }

    /** The shortest text that reads back to the same number. */
    static String number(double x) {
        return x == Math.rint(x) && Math.abs(x) < 1e15 ? Long.toString((long) x) : Double.toString(x);
    }
}
