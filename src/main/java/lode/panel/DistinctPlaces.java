package lode.panel;

import java.util.Arrays;

/**
 * Numbers the places that some values of a day take, from 1 in their order, without sorting them.
 *
 * <p>Each place is a bit; the number of a place is how many bits are set up to it.
 */
final class DistinctPlaces {

    private final long[] bits;
    private final int[] before;
    private final int[] numbers;
    private final int[] first;
    private final int[] later;

    /** For up to {@code width} values on {@code size} places; the size is a power of two, 64 or more. */
    DistinctPlaces(int width, int size) {
        bits = new long[size / Long.SIZE];
        before = new int[size / Long.SIZE];
        numbers = new int[width];
        first = new int[width + 1];
        later = new int[width];
    }

    /**
     * Numbers the places of a day.
     *
     * @param tied whether most places are expected to be shared; it only changes how fast this is
     * @return how many places are different
     */
    int number(int[] places, int known, boolean tied) {
        Arrays.fill(bits, 0);
        if (tied) {
            mark(places, known);
        } else {
            listLater(places, known);
        }
        int different = countBefore();
        // the masks leave every index as it is; they spare the loop its bounds checks
        for (int k = known - 1; k >= 0; k--) {
            int place = places[k];
            int word = place >>> 6;
            int upTo = Long.bitCount(bits[word & bits.length - 1] << ~place);
            int number = before[word & before.length - 1] + upTo;
            numbers[k] = number;
            first[number] = k;
        }
        return different;
    }

    /** The number of each value's place. */
    int[] numbers() {
        return numbers;
    }

    /** The first value at the place of a number. */
    int[] first() {
        return first;
    }

    /** The values that are not the first at their place; only listed where ties were not expected. */
    int[] later() {
        return later;
    }

    private void mark(int[] places, int known) {
        for (int k = 0; k < known; k++) {
            int place = places[k];
            bits[place >>> 6] |= 1L << place;
        }
    }

    /** Marks as well, with a branch that is seldom taken where few places are shared. */
    private void listLater(int[] places, int known) {
        int shared = 0;
        for (int k = 0; k < known; k++) {
            int place = places[k];
            int word = place >>> 6;
            long marked = bits[word];
            long bit = 1L << place;
            if ((marked & bit) != 0) {
                later[shared++] = k;
            }
            bits[word] = marked | bit;
        }
    }

    private int countBefore() {
        int count = 0;
        for (int word = 0; word < bits.length; word++) {
            before[word] = count;
            count += Long.bitCount(bits[word]);
        }
        return count;
    }
}
