package lode.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import lode.panel.Label;
import lode.panel.Period;
import lode.panel.Pool;

/**
 * Factors that others are to add something to: those of a registry, and those found so far.
 *
 * <p>Immutable: to admit one more gives new known factors, which share what they have in common with the old. Only the
 * training days are read. A factor takes 8 bytes for each member of the pool on each training day, and 2 bytes for each
 * instrument on every fifth.
 */
public final class KnownFactors {

    /** Likeness is measured on every fifth day: ranks move slowly. */
    static final int STRIDE = 5;

    private final Pool pool;
    private final Period training;
    private final OrthogonalBasis basis;
    private final List<RankedFactor> ranked;

    private KnownFactors(Pool pool, Period training, OrthogonalBasis basis, List<RankedFactor> ranked) {
        this.pool = pool;
        this.training = training;
        this.basis = basis;
        this.ranked = List.copyOf(ranked);
    }

    /**
     * No factor yet.
     *
     * @param label    the returns that follow: only instruments that have one are compared
     * @param pool     who counts on each day
     * @param training the days on which factors are compared
     */
    public static KnownFactors none(Label label, Pool pool, Period training) {
        var members = new Once(() -> Members.of(label, pool, training));
        return new KnownFactors(pool, training, OrthogonalBasis.empty(members), List.of());
    }

    /**
     * These and one more.
     *
     * @param factor day-major values on the pool's axes; not kept
     */
    public KnownFactors with(double[] factor) {
        List<RankedFactor> more = new ArrayList<>(ranked);
        more.add(RankedFactor.of(factor, pool, training, STRIDE));
        return new KnownFactors(pool, training, basis.with(factor), more);
    }

    /** Who counts and has a label on the training days; found when it is first asked for. */
    Members members() {
        return basis.members();
    }

    /** How many there are. */
    public int size() {
        return ranked.size();
    }

    /** The mean RankIC of what these factors leave of another. */
    double marginalRankIc(double[] factor, int fewestPairs) {
        return basis.rankIc(factor, fewestPairs);
    }

    /** The largest correlation with one of them, in size: the mean over days of that of the ranks; 0 if there is none. */
    double likeness(double[] factor) {
        double most = 0;
        if (!ranked.isEmpty()) {
            RankedFactor other = RankedFactor.of(factor, pool, training, STRIDE);
            for (RankedFactor one : ranked) {
                double correlation = Math.abs(one.correlation(other));
                most = correlation > most ? correlation : most;
            }
        }
        return most;
    }

    /** Members that are found once. */
    private static final class Once implements Supplier<Members> {

        private final Supplier<Members> search;
        private Optional<Members> found = Optional.empty();

        private Once(Supplier<Members> search) {
            this.search = search;
        }

        @Override
        public synchronized Members get() {
            Members members = found.orElseGet(search);
            found = Optional.of(members);
            return members;
        }
    }
}
