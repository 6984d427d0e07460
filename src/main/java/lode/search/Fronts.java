package lode.search;

import io.jenetics.ext.moea.Pareto;
import io.jenetics.ext.moea.Vec;
import io.jenetics.util.ISeq;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Ranks by several goals at once: by fronts of what nothing exceeds in all goals, and in a front by how lonely it is (NSGA-II,
 * Deb et al. 2002).
 */
final class Fronts {

    private static final double MOST_ROOM = 0.5;

    private Fronts() {}

    /**
     * How eagerly each of some points is to be chosen: from 0 to a half on the first front, and one less on each front after
     * it. On a front the points at its ends come first, then those far from their neighbours.
     *
     * @param goals of each point, the more the better; finite
     */
    static double[] appeal(List<double[]> goals) {
        ISeq<Vec<double[]>> points = goals.stream().map(Vec::of).collect(ISeq.toISeq());
        double[] appeal = new double[goals.size()];
        if (goals.isEmpty()) {
            return appeal;
        }
        int[] fronts = Pareto.rank(points);
        for (int front : IntStream.of(fronts).distinct().sorted().toArray()) {
            int[] members = IntStream.range(0, fronts.length)
                    .filter(k -> fronts[k] == front)
                    .toArray();
            double[] crowding =
                    crowding(IntStream.of(members).mapToObj(points::get).collect(ISeq.toISeq()));
            for (int k = 0; k < members.length; k++) {
                appeal[members[k]] = crowding[k] - front;
            }
        }
        return appeal;
    }

    /** The room around each point of a front, from 0 to a half. */
    private static double[] crowding(ISeq<Vec<double[]>> front) {
        return Arrays.stream(Pareto.crowdingDistance(front))
                .map(room -> Double.isInfinite(room) ? MOST_ROOM : MOST_ROOM * room / (1 + room))
                .toArray();
    }
}
