package lode.panel;

import java.util.Arrays;

/** Ranks values by the numbers of their places, and tells those apart that share one. */
final class SharedPlaces {

    private static final int COMPARISONS_PER_VALUE = 2;

    private final DistinctPlaces places;
    private final int[] members;
    private final int[] rankAt;
    private final double[] valueAt;
    private final int[] unlike;
    private final boolean[] uneven;
    private final int[] last;
    private final int[] before;

    /** Ranks up to {@code width} values. */
    SharedPlaces(int width, DistinctPlaces places) {
        this.places = places;
        members = new int[width + 1];
        rankAt = new int[width + 1];
        valueAt = new double[width + 1];
        unlike = new int[width];
        uneven = new boolean[width + 1];
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

    /**
     * For some: the later values are counted by their places, and each is compared with those before it at its own.
     *
     * @return false, and no ranks, if that takes more comparisons than sorting is worth
     */
    boolean rankSome(double[] values, int known, int different, int[] ranks) {
        int shared = known - different;
        if (countLater(shared, different) > (long) COMPARISONS_PER_VALUE * known) {
            return false;
        }
        int below = 0;
        for (int number = 1; number <= different; number++) {
            rankAt[number] = 2 * (number + below);
            below += members[number];
        }
        int[] numbers = places.numbers();
        for (int k = 0; k < known; k++) {
            ranks[k] = rankAt[numbers[k]];
        }
        for (int s = 0; s < shared; s++) {
            int one = places.later()[s];
            int number = numbers[one];
            for (int earlier = last[number]; earlier >= 0; earlier = before[earlier]) {
                compare(values, earlier, one, ranks);
            }
            before[one] = last[number];
            last[number] = one;
        }
        return true;
    }

    /** Begins a chain at each shared place with its first value; returns how many comparisons the later ones take. */
    private long countLater(int shared, int different) {
        Arrays.fill(members, 1, different + 1, 0);
        long comparisons = 0;
        for (int s = 0; s < shared; s++) {
            int number = places.numbers()[places.later()[s]];
            int first = places.first()[number];
            last[number] = first;
            before[first] = -1;
            comparisons += ++members[number];
        }
        return comparisons;
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
     * For many: all at one place share its mean rank, as ties do; where some differ, each is then compared with all.
     *
     * @return false, and no ranks, if that takes more comparisons than sorting is worth
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
        if (differing == 0) {
            return true;
        }
        boolean worthIt = markUneven(differing, different) <= (long) COMPARISONS_PER_VALUE * known;
        if (worthIt) {
            chainMembers(known, different);
            setApart(values, known, ranks);
        }
        return worthIt;
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

    /** Marks the places whose values differ; returns how many comparisons they take. */
    private long markUneven(int differing, int different) {
        Arrays.fill(uneven, 1, different + 1, false);
        long comparisons = 0;
        for (int u = 0; u < differing; u++) {
            int number = places.numbers()[unlike[u]];
            comparisons += uneven[number] ? 0 : (long) members[number] * members[number];
            uneven[number] = true;
        }
        return comparisons;
    }

    private void chainMembers(int known, int different) {
        Arrays.fill(last, 1, different + 1, -1);
        for (int k = 0; k < known; k++) {
            int number = places.numbers()[k];
            before[k] = last[number];
            last[number] = k;
        }
    }

    /** Of two at one place, the mean rank gives each the same; the larger has one more and the smaller one less. */
    private void setApart(double[] values, int known, int[] ranks) {
        for (int k = 0; k < known; k++) {
            int number = places.numbers()[k];
            if (uneven[number]) {
                ranks[k] += standing(values, values[k], last[number]);
            }
        }
    }

    /** How many of a chain are smaller than a value, less how many are larger. */
    private int standing(double[] values, double value, int chain) {
        int standing = 0;
        for (int k = chain; k >= 0; k = before[k]) {
            standing += (values[k] < value ? 1 : 0) - (values[k] > value ? 1 : 0);
        }
        return standing;
    }
}
