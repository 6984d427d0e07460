package lode.measure;

import lode.panel.Period;

/**
 * Training, validation and test days, in this order and without overlap.
 *
 * <p>Days whose label reaches into the next period are left out of their own: nothing that is learnt
 * in one period has seen the returns of the next.
 *
 * @param training   days that choose formulas
 * @param validation days that check them
 * @param test       days that are looked at once, at the end
 */
public record Split(Period training, Period validation, Period test) {

    /** Checks the order of the periods. */
    public Split {
        if (training.end() > validation.first() || validation.end() > test.first()) {
            throw new IllegalArgumentException("periods overlap: " + training + ", " + validation + ", " + test);
        }
    }

    /**
     * Purges days whose label would see into the next period.
     *
     * @param reach days after day t that the label of day t reaches
     */
    public Split purged(int reach) {
        return new Split(purged(training, validation.first(), reach), purged(validation, test.first(), reach), test);
    }

    /** The first day of all and the day after the last. */
    public Period whole() {
        return new Period(training.first(), test.end());
    }

    private static Period purged(Period period, int nextFirst, int reach) {
        return period.withoutLast(Math.max(0, period.end() + reach - nextFirst));
    }
}
