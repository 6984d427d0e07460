package lode.ops;

import lode.expr.Choice;

/**
 * An operator said as plainly as it can be: one value from all that it may look at.
 *
 * @param definition how a value follows
 * @param rounding   how exactly a fast kernel must agree
 */
record Plain(Definition definition, Rounding rounding) {

    /** How a value follows from what may be looked at. */
    @FunctionalInterface
    interface Definition {

        /**
         * The value.
         *
         * <p>Over time a series is the window, or all history, oldest first; across instruments it is the day's values of
         * the pool or of the group; where both count, it is the history of one instrument after the other, this one's
         * first. Where the operator's rule wants complete observations, those that lack one of several
         * series are missing in all.
         *
         * @param choice settings and conventions
         * @param at     the place of the cell that is computed
         * @param series one array per series, all of one length
         */
        double of(Choice choice, int at, double[]... series);
    }

    static Plain exact(Definition definition) {
        return new Plain(definition, Rounding.NONE);
    }

    static Plain ofSpread(Definition definition) {
        return new Plain(definition, Rounding.OF_SPREAD);
    }

    static Plain ofInputs(Definition definition) {
        return new Plain(definition, Rounding.OF_INPUTS);
    }

    static Plain ofFits(Definition definition) {
        return new Plain(definition, Rounding.OF_FITS);
    }

    static Plain ofProducts(Definition definition) {
        return new Plain(definition, Rounding.OF_PRODUCTS);
    }

    static Plain ofResiduals(Definition definition) {
        return new Plain(definition, Rounding.OF_RESIDUALS);
    }

    static Plain ofRests(Definition definition) {
        return new Plain(definition, Rounding.OF_RESTS);
    }

    static Plain ofPowers(Definition definition) {
        return new Plain(definition, Rounding.OF_POWERS);
    }

    static Plain ofScores(Definition definition) {
        return new Plain(definition, Rounding.OF_SCORES);
    }

    static Plain ofWeights(Definition definition) {
        return new Plain(definition, Rounding.OF_WEIGHTS);
    }
}
