package lode.luck;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import lode.panel.Period;

/**
 * Ways to cut days into folds so that nothing learned has seen a test day's return.
 *
 * <p>The label of day i is known after day {@code i + reach}. A day does not train where the days of its label meet those of a test
 * day's label, nor in the {@code embargo} days after that.
 *
 * @param reach   days from a day to the one on which its label is known: lag and horizon together
 * @param embargo further days left out after a test block
 * @see <a href="https://www.wiley.com/en-us/9781119482086">López de Prado 2018, Advances in financial machine learning, chapters 7 and 12</a>
 */
public record Folds(int reach, int embargo) {

    /** Checks both numbers. */
    public Folds {
        if (reach < 0 || embargo < 0) {
            throw new IllegalArgumentException("reach and embargo must be 0 or more, got " + reach + " and " + embargo);
        }
    }

    /** One fold for each of some blocks of days, which is tested on while the others train. */
    public List<Fold> purged(int days, int blocks) {
        return combinatorial(days, blocks, 1);
    }

    /** One fold for each choice of some blocks to be tested on together, in lexicographic order. */
    public List<Fold> combinatorial(int days, int blocks, int tested) {
        if (blocks < 2 || tested < 1 || tested >= blocks || days < blocks) {
            throw new IllegalArgumentException("cannot test on " + tested + " of " + blocks + " blocks of " + days
                    + " days: there must be two blocks or more, one at least to train on, and a day in each");
        }
        return Combinations.of(blocks, tested)
                .map(chosen -> {
                    var test = new BitSet(days);
                    for (int block : chosen) {
                        Period tests = block(days, blocks, block);
                        test.set(tests.first(), tests.end());
                    }
                    return new Fold(training(days, test), test);
                })
                .toList();
    }

    /**
     * The days of one of some blocks; the first blocks have a day more where days do not divide.
     *
     * @param number of the block, from 0
     */
    public static Period block(int days, int blocks, int number) {
        return new Period(start(days, blocks, number), start(days, blocks, number + 1));
    }

    private static int start(int days, int blocks, int block) {
        return block * (days / blocks) + Math.min(block, days % blocks);
    }

    private BitSet training(int days, BitSet test) {
        var training = new BitSet(days);
        training.set(0, days);
        for (int first = test.nextSetBit(0); first >= 0; ) {
            int end = test.nextClearBit(first);
            int last = Math.min(days, end + reach + embargo);
            training.clear(Math.max(0, first - reach), last);
            first = test.nextSetBit(end);
        }
        return training;
    }

    /**
     * Folds that go forward in time: each trains on the days before its test days, less those whose labels reach into them.
     *
     * @param days     how many there are
     * @param training days to train on, the labels' reach included
     * @param test     days to test on, by which folds also go forward; the last fold may have fewer
     * @param anchored whether training always begins on the first day, rather than rolling along
     */
    public List<Fold> forward(int days, int training, int test, boolean anchored) {
        if (training <= reach + embargo || test < 1 || training >= days) {
            throw new IllegalArgumentException(
                    "cannot train on " + training + " of " + days + " days and test on " + test
                            + ": training must be longer than the " + (reach + embargo)
                            + " days that labels reach, and leave a day to test on");
        }
        return IntStream.iterate(training, start -> start < days, start -> start + test)
                .mapToObj(start -> new Fold(
                        range(anchored ? 0 : start - training, start - reach - embargo),
                        range(start, Math.min(days, start + test))))
                .toList();
    }

    private static BitSet range(int first, int end) {
        var days = new BitSet(end);
        days.set(first, end);
        return days;
    }
}
