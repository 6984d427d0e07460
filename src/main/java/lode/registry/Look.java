package lode.registry;

import java.time.Instant;

/**
 * A look at the test period of a dataset, by a search or by another command that tells figures of test days.
 *
 * @param dataHash hash of the dataset
 * @param label    what was to be foreseen: {@code price:lag:horizon}, or what a command says of its returns
 * @param kind     the command that looked first, such as {@code mine} or {@code validate}
 * @param search   hash of the search's plan, or of the formulas and how they were looked at: the same again is no other look
 * @param run      its name, or what was looked at in a few words
 * @param test     days that were looked at
 * @param trials   distinct formulas that it tried
 * @param at       when it looked first
 */
public record Look(
        String dataHash, String label, String kind, String search, String run, Span test, int trials, Instant at) {

    /** The kind of those who find formulas, rather than look at given ones. */
    public static final String SEARCH = "mine";

    /** Whether it is a search, whose trials count for those that come later. */
    public boolean isSearch() {
        return kind.equals(SEARCH);
    }
}
