package lode.search;

import java.util.List;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import lode.eval.Room;
import lode.measure.Split;
import lode.panel.Axes;

/**
 * How much of Java's heap a search takes at most, known before anything is loaded.
 *
 * @param data   bytes of the dataset, and of what is made on its axes before the search begins
 * @param trials bytes of what is known of the formulas tried, if every formula of every generation, tuned ones included, is a
 *               new one
 * @param values bytes of the values of formulas, and of the ranks of survivors and of what they are compared with, by the bytes that intermediate values may take
 */
public record MemoryNeed(long data, long trials, LongUnaryOperator values) {

    /** Bytes that the program takes whatever it does. */
    private static final long PROGRAM = 96L << 20;

    /** Bytes of a formula tried, of its canonical form, and of the entries about it: half of it in a default search. */
    private static final long TRIAL = 1536;

    private static final long SKETCH = 600;

    /** The pool as numbers, the label, the label before it is ordered, and its order: in arrays of doubles, or less. */
    private static final int MADE = 4;

    /** What the tests and backtests of survivors hold besides: scores, sizes, prices of trading and their samples, in arrays of doubles. */
    private static final int TESTED = 10;

    private static final int RANK = Character.BYTES;

    /**
     * What a search needs.
     *
     * @param plan   what is searched
     * @param axes   of the dataset
     * @param stored the names of the fields and groupings that the dataset stores; what else formulas use is made of them
     */
    public static MemoryNeed of(SearchPlan plan, Axes axes, List<String> stored) {
        long panel = (long) Double.BYTES * axes.cells();
        FunctionSet functions = plan.functions();
        long derived = Stream.concat(functions.fields().keySet().stream(), functions.groupings().stream())
                .filter(name -> stored.stream().noneMatch(name::equalsIgnoreCase))
                .count();
        Aim aim = plan.aim();
        long compared = (long) aim.styles().size()
                + aim.known().size()
                + (aim.isRankIcAlone() ? 0 : aim.figures().size());
        long trials = IntStream.rangeClosed(1, plan.generations())
                .mapToLong(plan::mostTrials)
                .sum();
        long path = Float.BYTES * (plan.split().training().days() / 5L + 1);
        return new MemoryNeed(
                PROGRAM + panel * (stored.size() + derived + compared + MADE),
                trials * (TRIAL + path + (plan.breeding().novelty() > 0 ? SKETCH : 0)),
                memory -> most(plan, axes.width(), memory));
    }

    /** The most of what is needed in training, to choose survivors, to look at their test days, and to test and trade them. */
    private static long most(SearchPlan plan, int width, long memory) {
        Split split = plan.split();
        long seen = (long) RANK
                * width
                * (split.validation().end() - split.training().first());
        long whole = (long) RANK * width * split.whole().days();
        Aim aim = plan.aim();
        long compared = (plan.survivors() + aim.known().size() + aim.avoided().size()) * seen;
        return LongStream.of(
                        arrays(plan, width, split.training().end(), memory),
                        arrays(plan, width, split.validation().end(), memory) + compared + Shortlist.BATCH * seen,
                        arrays(plan, width, split.test().end(), memory) + compared + plan.survivors() * whole,
                        arrays(plan, width, split.test().end(), memory)
                                + plan.survivors() * whole
                                + (long) TESTED
                                        * Double.BYTES
                                        * width
                                        * split.test().end())
                .max()
                .orElseThrow();
    }

    private static long arrays(SearchPlan plan, int width, int end, long memory) {
        long cells = (long) width * end;
        Room room = Room.of(memory, cells);
        int ofOneFormula = 2 * plan.breeding().caps().depth() + 2;
        return Double.BYTES * cells * (Math.max(room.capacity(), ofOneFormula) + room.ahead());
    }

    /** All bytes, where intermediate values may take so many. */
    public long total(long memory) {
        return data + trials + values.applyAsLong(memory);
    }
}
