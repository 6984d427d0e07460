package lode.explain;

/**
 * How alike a known formula is to the factor.
 *
 * @param known       the formula
 * @param correlation mean over days of the correlation of both ranks, in [-1, 1]
 */
public record Similarity(Known known, double correlation) {}
