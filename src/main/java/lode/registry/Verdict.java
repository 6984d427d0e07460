package lode.registry;

/**
 * What one rule says of a factor.
 *
 * @param rule   what the rule looks at, such as {@code turnover}
 * @param value  the factor's number; NaN if it has none
 * @param wanted what the rule asks for, such as {@code at least 0.8}
 * @param passed whether the number is such
 */
public record Verdict(String rule, double value, String wanted, boolean passed) {}
