package lode.cli;

import lode.measure.RankedFactor;
import lode.measure.TestGround;
import lode.panel.Panel;
import lode.panel.Period;
import lode.risk.Exposures;
import lode.risk.Preprocessing;
import lode.risk.Preprocessing.Prepared;

/**
 * Takes the values of a factor on the dates of a test, and prepares them.
 *
 * @param ground        the dates
 * @param exposures     what preparation may take out
 * @param preprocessing what is done to the values
 * @param carried       how many days old a value may be that stands for a missing one; 0 for none
 */
record FactorSampling(TestGround ground, Exposures exposures, Preprocessing preprocessing, int carried) {

    /** Values, what they became, and the ranks of that. */
    record Sampled(Panel raw, Prepared prepared, RankedFactor ranks) {}

    /** What becomes of the values of a factor on all days. */
    Sampled of(double[] values) {
        Panel raw = ground.sample(values);
        Prepared prepared = prepared(raw, values);
        return new Sampled(raw, prepared, ranks(prepared.values()));
    }

    /** The same, without ranks. */
    Prepared prepared(double[] values) {
        return prepared(ground.sample(values), values);
    }

    private Prepared prepared(Panel raw, double[] values) {
        return preprocessing.of(carried == 0 ? raw : ground.sample(values, carried), ground.pool(), exposures);
    }

    /** The ranks of prepared values. */
    RankedFactor ranks(Panel prepared) {
        return RankedFactor.of(
                prepared.values(), ground.pool(), new Period(0, ground.axes().length()));
    }
}
