package lode.search;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Some of the trials whose races went to the end, no two with the same values: as likely one as another, whatever the threads or
 * interruptions.
 *
 * <p>Those stay whose numbers, well mixed, are smallest.
 */
final class LuckSample {

    /** So many are looked at. */
    static final int SIZE = 256;

    private final SortedMap<Long, Member> members = new TreeMap<>();

    /**
     * A trial of the sample.
     *
     * @param number of the trial
     * @param path   how its rank correlation moves
     * @param error  standard error of its mean rank correlation
     */
    record Member(int number, IcPath path, double error) {}

    /** Offers a trial. */
    void add(int number, Score score) {
        members.put(mixed(number), new Member(number, score.path(), score.error()));
        if (members.size() > SIZE) {
            members.remove(members.lastKey());
        }
    }

    /** Those that were drawn, in an order that has nothing to do with when they were tried. */
    List<Member> members() {
        return List.copyOf(members.values());
    }

    /** The mixing of SplitMix64: no two numbers give the same. */
    private static long mixed(int number) {
        long z = number * 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
