package lode.luck;

import java.util.BitSet;

/**
 * Days to learn from and days to test on.
 *
 * @param training numbers of days, from 0
 * @param test     numbers of days, none of which is in training
 */
public record Fold(BitSet training, BitSet test) {}
