package lode.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import lode.panel.Period;

/**
 * What known factors span on each day, as columns of length 1 that are orthogonal to each other.
 *
 * <p>A factor enters by its ranks among the members that have a value, less their mean; a missing value is 0, the mean. From
 * these the part that the factors before it explain is taken twice, by the modified method of Gram and Schmidt. Where no more
 * is left than a thousandth of its length, it adds nothing.
 *
 * <p>Immutable; bases share their columns. A factor takes 8 bytes for each member of each day.
 */
final class OrthogonalBasis {

    private static final double NOTHING = 1e-6;

    private final Supplier<Members> members;
    private final List<double[]> columns;

    private OrthogonalBasis(Supplier<Members> members, List<double[]> columns) {
        this.members = members;
        this.columns = List.copyOf(columns);
    }

    static OrthogonalBasis empty(Supplier<Members> members) {
        return new OrthogonalBasis(members, List.of());
    }

    /** Who counts and has a label. */
    Members members() {
        return members.get();
    }

    /** How many columns there are: fewer than factors, if one is explained by others on every day. */
    int size() {
        return columns.size();
    }

    /** The columns, over the places of all members: read-only by agreement. */
    List<double[]> columns() {
        return columns;
    }

    /** The basis with one more factor. */
    OrthogonalBasis with(double[] factor) {
        Members members = members();
        Period period = members.period();
        var pairs = new Pairs(members);
        double[] column = new double[members.count()];
        double[] day = new double[members.most()];
        boolean adds = false;
        for (int t = period.first(); t < period.end(); t++) {
            int from = members.from(t);
            int count = members.to(t) - from;
            centre(factor, t, pairs, day, count);
            double before = Columns.product(day, day, count);
            Columns.subtractAll(day, columns, from, count);
            Columns.subtractAll(day, columns, from, count);
            double left = Columns.product(day, day, count);
            if (left > NOTHING * before) {
                Columns.scale(day, 1 / Math.sqrt(left), count);
                System.arraycopy(day, 0, column, from, count);
                adds = true;
            }
        }
        if (!adds) {
            return this;
        }
        List<double[]> more = new ArrayList<>(columns);
        more.add(column);
        return new OrthogonalBasis(this.members, more);
    }

    /**
     * The mean RankIC of what the basis leaves of a factor's ranks; 0 on days on which nothing is left, NaN if no day has
     * one.
     */
    double rankIc(double[] factor, int fewestPairs) {
        Members members = members();
        var pairs = new Pairs(members);
        double[] day = new double[members.most()];
        return Series.mean(members.period(), t -> rankIc(factor, t, pairs, day, fewestPairs));
    }

    private double rankIc(double[] factor, int t, Pairs pairs, double[] day, int fewestPairs) {
        int from = members().from(t);
        int count = members().to(t) - from;
        boolean constant = centre(factor, t, pairs, day, count);
        if (constant || pairs.count() < fewestPairs) {
            return Double.NaN;
        }
        Columns.subtractAll(day, columns, from, count);
        for (int k = 0; k < pairs.count(); k++) {
            day[k] = day[pairs.places()[k] - from];
        }
        return pairs.rankIc(day);
    }

    /** Writes the ranks less their mean, 0 where the factor is missing; returns whether they are all equal. */
    private boolean centre(double[] factor, int t, Pairs pairs, double[] day, int count) {
        int known = pairs.take(factor, t);
        int[] ranks = pairs.ranks();
        int from = members().from(t);
        Arrays.fill(day, 0, count, 0);
        for (int k = 0; k < known; k++) {
            day[pairs.places()[k] - from] = (ranks[k] - (known + 1)) / 2.0;
        }
        return Pairs.constant(ranks, known);
    }
}
