package lode.search;

import lode.panel.UserException;

/**
 * How often a child is varied in each way; the ways are applied one after another.
 *
 * @param crossover one part replaced by a part of another formula
 * @param subtree   one part replaced by a new one
 * @param hoist     one part replaced by a part of itself
 * @param point     operators and leaves replaced in place
 * @param window    one window replaced
 */
public record Rates(double crossover, double subtree, double hoist, double point, double window) {

    /** Checks that each rate is a probability. */
    public Rates {
        requireProbability("crossover", crossover);
        requireProbability("subtree", subtree);
        requireProbability("hoist", hoist);
        requireProbability("point", point);
        requireProbability("window", window);
    }

    private static void requireProbability(String name, double rate) {
        if (!(rate >= 0 && rate <= 1)) {
            throw new UserException("The rate of " + name + " must lie between 0 and 1, got " + rate);
        }
    }
}
