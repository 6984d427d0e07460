package lode.panel;

import java.util.Arrays;

/** Ranks values by the numbers of their places, and tells those apart that share one. */
final class SharedPlaces {

    private final DistinctPlaces places;
    private final int[] members;
    private final int[] rankAt;
    private final double[] valueAt;
    private final int[] unlike;
    private final int[] last;
    private final int[] before;

    /** Ranks up to {@code width} values. */
    SharedPlaces(int width, DistinctPlaces places) {
        this.places = places;
        members = new int[width + 1];
        rankAt = new int[width + 1];
        valueAt = new double[width + 1];
        unlike = new int[width];
        last = new int[width + 1];
        before = new int[width];
    }

    /** For few shared places: every later value of a place moves all above it up by one. */
    void rankFew(double[] values, int known, int shared, int[] ranks) {
        int[] numbers = places.numbers();
        for (int k = 0; k < known; k++) {
            ranks[k] = 2 * numbers[k];
        }
        for (int s = 0; s < shared; s++) {
            int one = places.later()[s];
            liftAbove(numbers[one], known, ranks);
            compare(values, places.first()[numbers[one]], one, ranks);
            for (int e = 0; e < s; e++) {
                int earlier = places.later()[e];
                if (numbers[earlier] == numbers[one]) {
                    compare(values, earlier, one, ranks);
                }
            }
        }
    }

    private void liftAbove(int number, int known, int[] ranks) {
        int[] numbers = places.numbers();
        for (int k = 0; k < known; k++) {
            ranks[k] += number - numbers[k] >>> 31 << 1; // 2 where the difference is negative
        }
    }

    private static void compare(double[] values, int one, int other, int[] ranks) {
        int below = (values[one] < values[other] ? 1 : 0) + (values[one] <= values[other] ? 1 : 0);
        ranks[other] += below;
        ranks[one] += 2 - below;
    }

    /**
     * For many: all at one place share its mean rank, as ties do, and then those that differ are set apart pair by
     * pair.
     *
     * @return false, and no ranks, if there are too many pairs to be worth it
     */
    boolean rankMany(double[] values, int known, int different, int[] ranks) {
        countMembers(known, different);
        int below = 0;
        for (int number = 1; number <= different; number++) {
            rankAt[number] = 2 * below + members[number] + 1;
            valueAt[number] = values[places.first()[number]];
            below += members[number];
        }
        int differing = shareRanks(values, known, ranks);
        long pairs = 0;
        for (int u = 0; u < differing; u++) {
            pairs += members[places.numbers()[unlike[u]]];
        }
        if (pairs > 0 && pairs <= 2 * known) {
            chainMembers(known, different);
            setApart(values, differing, ranks);
        }
        return pairs <= 2 * known;
    }

    private void countMembers(int known, int different) {
        int[] numbers = places.numbers();
        int[] members = this.members;
        Arrays.fill(members, 1, different + 1, 0);
        for (int k = 0; k < known; k++) {
            members[numbers[k]]++;
        }
    }

    /** Gives every value the rank of its place; returns how many differ from the first there. */
    private int shareRanks(double[] values, int known, int[] ranks) {
        int[] numbers = places.numbers();
        int differing = 0;
        for (int k = 0; k < known; k++) {
            int number = numbers[k];
            ranks[k] = rankAt[number];
            if (values[k] != valueAt[number]) {
                unlike[differing++] = k;
            }
        }
        return differing;
    }

    /** Within a place, a pair of equals gives each one rank, a pair of unequals two to the larger. */
    private void setApart(double[] values, int differing, int[] ranks) {
        for (int u = 0; u < differing; u++) {
            int one = unlike[u];
            int number = places.numbers()[one];
            double first = valueAt[number];
            for (int other = last[number]; other >= 0; other = before[other]) {
                if (other < one || values[other] == first) {
                    int above = Double.compare(values[one] + 0.0, values[other] + 0.0);
                    ranks[one] += above;
                    ranks[other] -= above;
                }
            }
        }
    }

    private void chainMembers(int known, int different) {
        Arrays.fill(last, 1, different + 1, -1);
        for (int k = 0; k < known; k++) {
            int number = places.numbers()[k];
            before[k] = last[number];
            last[number] = k;
        }
    }
}
