package lode.dialect;

import java.util.List;
import java.util.Map;

/**
 * The signs that a language writes between and before operands, and the operators of ours that they stand for.
 *
 * @param levels from the weakest binding to the strongest
 * @param before signs before one operand, which bind more strongly than all levels
 * @param power  the sign of powers, which binds most strongly; empty for none
 * @param choice whether {@code a ? b : c} is written
 */
record Signs(List<Map<String, String>> levels, Map<String, String> before, String power, boolean choice) {

    private static final Map<String, String> EQUALITY = Map.of("==", "eq", "!=", "ne");
    private static final Map<String, String> ORDER = Map.of("<", "lt", "<=", "le", ">", "gt", ">=", "ge");
    private static final Map<String, String> SUM = Map.of("+", "add", "-", "sub");
    private static final Map<String, String> PRODUCT = Map.of("*", "mul", "/", "div");

    /** Python's: {@code &} and {@code |} bind more strongly than comparisons. */
    static final Signs PYTHON = new Signs(
            List.of(EQUALITY, ORDER, Map.of("|", "or"), Map.of("&", "and"), SUM, PRODUCT),
            Map.of("-", "neg", "~", "not"),
            "**",
            false);

    /** C's, with {@code ^} for powers. */
    static final Signs C = new Signs(
            List.of(Map.of("||", "or"), Map.of("&&", "and"), EQUALITY, ORDER, SUM, PRODUCT),
            Map.of("-", "neg", "!", "not"),
            "^",
            true);

    /** None but the minus of a number. */
    static final Signs NONE = new Signs(List.of(), Map.of(), "", false);
}
