package lode.expr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a call chooses besides its series: windows, numbers and a grouping.
 *
 * @param days     windows and lags in trading days, in the order the operator lists them
 * @param numbers  other numbers, in the order the operator lists them
 * @param grouping the name of a grouping, such as {@code industry}; empty if the operator takes none
 */
public record Settings(List<Integer> days, List<Double> numbers, String grouping) {

    /** Nothing to choose. */
    public static final Settings NONE = new Settings(List.of(), List.of(), "");

    /** Copies the lists. */
    public Settings {
        days = List.copyOf(days);
        numbers = List.copyOf(numbers);
    }

    /** Windows or lags only. */
    public static Settings ofDays(int... days) {
        return new Settings(Arrays.stream(days).boxed().toList(), List.of(), "");
    }

    /** A grouping only. */
    public static Settings ofGrouping(String grouping) {
        return new Settings(List.of(), List.of(), grouping);
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
        if (!grouping.isEmpty()) {
            texts.add(grouping);
        }
        return texts;
    }

    /** The shortest text that reads back to the same number. */
    static String number(double x) {
        return x == Math.rint(x) && Math.abs(x) < 1e15 ? Long.toString((long) x) : Double.toString(x);
    }
}
