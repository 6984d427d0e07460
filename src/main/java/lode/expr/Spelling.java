package lode.expr;

/**
 * How a library writes one of our operators.
 *
 * <p>The template is the library's text with the names of our series and settings in braces, such as {@code Ref({x},
 * {d})}. Where it is a single call whose arguments are those names or constants, formulas are read in it as well.
 *
 * @param dialect    the library
 * @param template   its text
 * @param difference how its meaning differs from ours beyond what a profile says; empty if it does not
 */
public record Spelling(Dialect dialect, String template, String difference) {}
