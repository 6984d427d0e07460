package lode.measure;

import java.util.Arrays;

/**
 * Cuts a day into groups at the quantiles of a factor, lowest first.
 *
 * <p>Edges are quantiles by linear interpolation, and groups are closed on the right, as pandas' {@code qcut} does. Where
 * edges collide, equal values are told apart by the order of the instruments. Ranks decide it all: whatever ranks
 * alike is cut alike. One object serves one thread.
 */
final class QuantileGroups {

    private final int groups;
    private final int[] keys;
    private final int[] ends;
    private final int[] order;
    private final int[] bounds;
    private final int[] belows;
    private final boolean[] exact;
    private int placed;

    /** For days of up to {@code most} values. */
    QuantileGroups(int most, int groups) {
        this.groups = groups;
        keys = new int[most];
        ends = new int[2 * most + 3];
        order = new int[most];
        bounds = new int[groups + 1];
        belows = new int[groups + 1];
        exact = new boolean[groups + 1];
    }

    /**
     * Cuts a day.
     *
     * @param ranks     twice the mean rank of each value
     * @param direction -1 to begin with the highest value, as if all had the other sign
     * @return whether all edges differ, so that no equal values were told apart
     */
    boolean cut(int[] ranks, int count, int direction) {
        sort(ranks, count, direction);
        place(count);
        boolean apart = edgesDiffer();
        bounds[0] = 0;
        for (int g = 1; g < groups; g++) {
            bounds[g] = apart ? ends[key(g)] : belows[g] + 1;
        }
        bounds[groups] = count;
        return apart;
    }

    /** The places in the order at the edges or just below them: whole numbers, so that no rounding decides. */
    private void place(int count) {
        if (count != placed) {
            for (int g = 0; g <= groups; g++) {
                belows[g] = (count - 1) * g / groups;
                exact[g] = (count - 1) * g % groups == 0;
            }
            placed = count;
        }
    }

    /** The pairs from the lowest to the highest; equal ones in the order of the instruments. */
    int[] order() {
        return order;
    }

    /** Where a group begins in the {@link #order}; where the group before it ends. */
    int bound(int group) {
        return bounds[group];
    }

    /** The mean return of a group; NaN if it has no member. */
    double meanReturn(int group, double[] returns) {
        double sum = 0;
        for (int k = bounds[group]; k < bounds[group + 1]; k++) {
            sum += returns[order[k]];
        }
        return sum / (bounds[group + 1] - bounds[group]);
    }

    /** Sorts by counting; afterwards {@code ends[key]} is where the values of this rank end. */
    private void sort(int[] ranks, int count, int direction) {
        Arrays.fill(ends, 0, 2 * count + 3, 0);
        for (int k = 0; k < count; k++) {
            keys[k] = direction < 0 ? 2 * count + 2 - ranks[k] : ranks[k];
            ends[keys[k] + 1]++;
        }
        for (int key = 1; key < 2 * count + 3; key++) {
            ends[key] += ends[key - 1];
        }
        for (int k = 0; k < count; k++) {
            order[ends[keys[k]]++] = k;
        }
    }

    private boolean edgesDiffer() {
        for (int g = 0; g < groups; g++) {
            if (isAt(g) && isAt(g + 1) && key(g) == key(g + 1)) {
                return false;
            }
        }
        return true;
    }

    /** Whether an edge is one of the values, and not between two. */
    private boolean isAt(int edge) {
        return exact[edge] || key(edge) == keys[order[belows[edge] + 1]];
    }

    private int key(int edge) {
        return keys[order[belows[edge]]];
    }
}
