package lode.registry;

import java.time.Instant;

/**
 * A search that has looked at the test period of a dataset.
 *
 * @param dataHash hash of the dataset
 * @param label    {@code price:lag:horizon}
 * @param search   hash of the search's plan: the same search again is no other look
 * @param run      its name
 * @param test     days that were looked at
 * @param trials   distinct formulas that it tried
 * @param at       when it looked first
 */
public record Look(String dataHash, String label, String search, String run, Span test, int trials, Instant at) {}
