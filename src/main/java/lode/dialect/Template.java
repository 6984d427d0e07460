package lode.dialect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lode.expr.Operator;
import lode.expr.Spelling;

/**
 * How a language writes an operator, taken apart.
 *
 * @param operator the operator
 * @param spelling the text with the names of series and settings in braces
 * @param shape    the call it is, if it is a single one; only then can it be read
 */
record Template(Operator operator, Spelling spelling, Optional<Shape> shape) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final Pattern CALL = Pattern.compile("([A-Za-z_][\\w.]*)\\(([^()]*)\\)");

    /**
     * A call: its name and, in order, what stands between the parentheses.
     *
     * @param name what is called
     * @param args what stands there
     */
    record Shape(String name, List<Arg> args) {}

    /**
     * One argument of a call.
     *
     * @param keyword its name where the library allows one, as in {@code std=4}; empty if it has none
     * @param text    the name of a series or setting in braces, or a constant as it is written
     */
    record Arg(String keyword, String text) {

        static Arg of(String written) {
            int sign = written.indexOf('=');
            return sign < 0
                    ? new Arg("", written)
                    : new Arg(
                            written.substring(0, sign).strip(),
                            written.substring(sign + 1).strip());
        }

        /** The name in braces, if it is a place. */
        Optional<String> place() {
            Matcher matcher = PLACE.matcher(text);
            return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
        }
    }

    static Template of(Operator operator, Spelling spelling) {
        Matcher call = CALL.matcher(spelling.template());
        Optional<Shape> shape =
                call.matches() ? Optional.of(new Shape(call.group(1), args(call.group(2)))) : Optional.empty();
        return new Template(operator, spelling, shape);
    }

    /** The names of series and settings that the text mentions. */
    List<String> places() {
        List<String> names = new ArrayList<>();
        Matcher matcher = PLACE.matcher(spelling.template());
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    private static List<Arg> args(String text) {
        return text.isBlank()
                ? List.of()
                : Arrays.stream(text.split(",")).map(String::strip).map(Arg::of).toList();
    }

    static Pattern placePattern() {
        return PLACE;
    }
}
