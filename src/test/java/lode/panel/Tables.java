package lode.panel;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Small axes and pools for tests. */
public final class Tables {

    /** Where invented data come from. */
    public static final Origin ORIGIN = new Origin("toy", "a few invented cells", "0123456789abcdef", true);

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    private Tables() {}

    /** Days from 2024-01-01 without a gap, and instruments I0, I1 and so on. */
    public static Axes axes(int days, int width) {
        List<String> names = IntStream.range(0, width).mapToObj(i -> "I" + i).toList();
        return Axes.of(Stream.iterate(FIRST, day -> day.plusDays(1)).limit(days).toList(), names);
    }

    /** A pool of everyone, always. */
    public static Pool everyone(Axes axes) {
        return pool(axes, _ -> true);
    }

    /** A pool of the cells for which the condition holds. */
    public static Pool pool(Axes axes, IntPredicate member) {
        var members = new BitSet();
        IntStream.range(0, axes.cells()).filter(member).forEach(members::set);
        return Pool.copyOf("all", axes, members, true);
    }
}
