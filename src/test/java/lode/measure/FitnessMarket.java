package lode.measure;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import lode.panel.Axes;
import lode.panel.DayRanks;
import lode.panel.Groups;
import lode.panel.KnownValues;
import lode.panel.Label;
import lode.panel.LabelSpec;
import lode.panel.Panel;
import lode.panel.Period;
import lode.panel.Pool;
import lode.panel.Tables;

/** An invented market, the same as that of {@code fitness.py}. */
final class FitnessMarket {

    static final int WIDTH = 40;
    static final Axes AXES = Tables.axes(470, WIDTH);
    static final Period TRAINING = new Period(0, 440 - 4);
    static final double[] CLOSE = table((t, i) -> 1 + mixed(t, i, 1) / 100000.0);
    static final Label LABEL = label(CLOSE);
    static final Pool POOL = Tables.pool(AXES, cell -> (cell % WIDTH + cell / WIDTH) % 13 != 0);
    static final double[] NOISE = table((t, i) -> Math.floorDiv(mixed(t, i, 2), 50));
    static final double[] LAGGING = lagging();
    static final double[] FACTOR = where(LAGGING, cell -> (3 * (cell % WIDTH) + 5 * (cell / WIDTH)) % 11 != 0);
    static final double[] STYLE = where(
            table((t, i) -> mixed(t, i, 3) + 20 * NOISE[t * WIDTH + i]),
            cell -> (cell % WIDTH + 2 * (cell / WIDTH)) % 29 != 0);
    static final double[] OTHER_STYLE = table((t, i) -> 2 * STYLE[t * WIDTH + i] + mixed(t, i, 6));
    static final Groups INDUSTRY = Groups.of(
            "industry",
            List.of("a", "b", "c", "d", "e", "f", "g", "h"),
            Panel.wrap(AXES, where(table((_, i) -> i < 38 ? i % 7 : 7), cell -> cell % WIDTH != 5)));
    static final List<double[]> KNOWN = List.of(
            table((t, i) -> LAGGING[t * WIDTH + i] + Math.floorDiv(mixed(t, i, 4), 60)),
            where(table((t, i) -> mixed(t, i, 5)), cell -> (cell % WIDTH + 3 * (cell / WIDTH)) % 17 != 0));

    private FitnessMarket() {}

    /** The value of a cell. */
    interface Cell {
        double at(int day, int instrument);
    }

    /** All that any fitness needs. */
    static TrainingGround ground() {
        return ground(LABEL);
    }

    static TrainingGround ground(Label label) {
        KnownFactors known = KnownFactors.none(label, POOL, TRAINING);
        for (double[] factor : KNOWN) {
            known = known.with(factor);
        }
        return TrainingGround.of(label, POOL, TRAINING, 10)
                .neutralTo(Optional.of(INDUSTRY), styles())
                .knowing(known);
    }

    static List<Panel> styles() {
        return List.of(Panel.wrap(AXES, STYLE), Panel.wrap(AXES, OTHER_STYLE));
    }

    static RankIc.Daily daily(double[] factor) {
        return RankIc.of(LABEL, POOL).daily(factor, TRAINING);
    }

    static Label label(double[] close) {
        return Label.of(new LabelSpec("close", 1, 3), Panel.wrap(AXES, close));
    }

    static double[] table(Cell cell) {
        return IntStream.range(0, AXES.cells())
                .mapToDouble(k -> cell.at(k / WIDTH, k % WIDTH))
                .toArray();
    }

    static double[] where(double[] values, IntPredicate known) {
        return table((t, i) -> known.test(t * WIDTH + i) ? values[t * WIDTH + i] : Double.NaN);
    }

    private static long mixed(long t, long i, long seed) {
        long x = (t * 7919 + i * 104729 + seed * 1299709 + t * i * 31) % 1000003;
        return (x * x + seed * 7) % 10007;
    }

    /** Noise, less the ranks of the returns on every third day. */
    private static double[] lagging() {
        double[] values = NOISE.clone();
        var known = new KnownValues(WIDTH);
        for (int t = 0; t < AXES.length(); t += 3) {
            known.take(LABEL.values(), t * WIDTH, WIDTH);
            int[] ranks = new DayRanks(WIDTH).of(known.values(), known.count());
            for (int k = 0; k < known.count(); k++) {
                values[t * WIDTH + known.instruments()[k]] -= ranks[k];
            }
        }
        return values;
    }
}
