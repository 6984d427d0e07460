package lode.luck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.apache.commons.math3.util.CombinatoricsUtils;

/** The ways to choose some of so many things. */
final class Combinations {

    private Combinations() {}

    /** All of them, in lexicographic order. */
    static Stream<int[]> of(int things, int chosen) {
        List<int[]> all = new ArrayList<>();
        CombinatoricsUtils.combinationsIterator(things, chosen).forEachRemaining(all::add);
        return all.stream().sorted(Arrays::compare);
    }

    /** The ways to choose half of some blocks, in lexicographic order. */
    static List<BitSet> halves(int blocks) {
        return of(blocks, blocks / 2).map(Combinations::bits).toList();
    }

    /** How many halves there are. */
    static long numberOfHalves(int blocks) {
        return CombinatoricsUtils.binomialCoefficient(blocks, blocks / 2);
    }

    /** So many different halves, drawn at random. */
    static List<BitSet> drawHalves(int blocks, int count, RandomGenerator random) {
        SequencedSet<BitSet> drawn = new LinkedHashSet<>();
        while (drawn.size() < count) {
            var half = new BitSet(blocks);
            for (int block = 0, left = blocks / 2; block < blocks; block++) {
                if (random.nextInt(blocks - block) < left) {
                    half.set(block);
                    left--;
                }
            }
            drawn.add(half);
        }
        return List.copyOf(drawn);
    }

    private static BitSet bits(int[] chosen) {
        var bits = new BitSet();
        for (int block : chosen) {
            bits.set(block);
        }
        return bits;
    }
}
