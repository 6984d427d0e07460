package lode.registry;

/**
 * How far a factor's ranks stay when its data are told otherwise: mean daily agreement with the ranks as they were, 1 if none
 * changed; NaN where there is nothing to compare.
 *
 * @param rebased  adjusted prices of each instrument at another level
 * @param currency prices and money in another currency
 * @param lot      shares counted in lots
 * @param permuted instruments in another order
 * @param dropped  without one in a hundred instruments of the pool, among the others
 * @param shifted  a panel that starts later
 */
public record Invariance(
        double rebased, double currency, double lot, double permuted, double dropped, double shifted) {}
