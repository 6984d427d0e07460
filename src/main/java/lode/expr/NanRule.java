package lode.expr;

/** What an operator makes of missing values; the contract tests hold every kernel to its rule. */
public enum NanRule {
    /** Missing if any operand is missing. */
    PROPAGATE,
    /** Missing if too much of the window is missing; how much is too much, the {@link Coverage} of the run says. */
    WINDOW,
    /** Missing if today's value is missing; other missing instruments are left out. */
    SKIP,
    /** It fills, counts or passes over missing values on purpose; its summary says how. */
    OWN
}
