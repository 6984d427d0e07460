package lode.search;

import lode.panel.UserException;

/** Checks of what the user wrote. */
final class Numbers {

    private Numbers() {}

    static void requireAtLeast(String name, int value, int least) {
        if (value < least) {
            throw new UserException(name + " must be " + least + " or more, got " + value);
        }
    }

    static void requireWithin(String name, double value, int least, int most) {
        if (!(value >= least && value <= most)) {
            throw new UserException(name + " must lie between " + least + " and " + most + ", got " + value);
        }
    }
}
