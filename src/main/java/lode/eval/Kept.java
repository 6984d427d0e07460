package lode.eval;

/**
 * A value that outlives its plan.
 *
 * @param task   what made it from its operands
 * @param values day-major
 * @param worth  what keeping it is worth, compared with others
 */
record Kept(Task task, double[] values, double worth) {}
