package lode.search;

import lode.panel.UserException;

/**
 * What was done on the same data and label before a search began.
 *
 * @param trials formulas that other searches tried; one that several tried counts in each
 * @param looks  searches and other commands that have looked at the test period
 */
public record Earlier(long trials, int looks) {

    /** Nothing. */
    public static final Earlier NONE = new Earlier(0, 0);

    /** Checks both numbers. */
    public Earlier {
        Numbers.requireAtLeast("earlier.looks", looks, 0);
        if (trials < 0) {
            throw new UserException("earlier.trials must be 0 or more, got " + trials);
        }
    }
}
