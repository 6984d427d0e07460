package lode.expr;

/** What an operator makes of missing values; the contract tests hold every kernel to its rule. */
public enum NanRule {
    /** Missing if any operand is missing. */
    PROPAGATE,
    /** Missing if today's value or too much of the window is missing; how much is a setting of the run. */
    WINDOW,
    /** Missing if today's value is missing; other missing instruments are left out. */
    SKIP
}
