package lode.search;

import java.util.List;
import lode.luck.BestOfMany;
import lode.luck.EffectiveTrials;

/**
 * Says what luck alone would have reached with as many trials.
 *
 * <p>The mean rank correlation of a factor without merit is normal about 0 with the standard error of such a mean; the median error
 * of the {@linkplain LuckSample sample} stands for all. Either sign will do, so that each independent trial is two draws.
 *
 * @param earlier searches on the same data and label
 */
record LuckMeter(LuckSample sample, Earlier earlier) {

    /** What the sample tells about so many trials of this search, and the earlier ones. */
    EffectiveTrials effective(int distinct) {
        List<LuckSample.Member> members = sample.members();
        return EffectiveTrials.of(
                members.size(),
                (one, other) ->
                        members.get(one).path().correlation(members.get(other).path()),
                distinct + earlier.trials());
    }

    /** The median standard error of a mean rank correlation in training; NaN if no trial has one. */
    double error() {
        double[] errors = sample.members().stream()
                .mapToDouble(LuckSample.Member::error)
                .filter(error -> error > 0)
                .sorted()
                .toArray();
        return errors.length == 0 ? Double.NaN : errors[errors.length / 2];
    }

    /** What luck would have reached after so many trials of this search. */
    Luck after(int distinct) {
        double independent = effective(distinct).independent();
        return new Luck(independent, error() * BestOfMany.expected(2 * independent));
    }
}
