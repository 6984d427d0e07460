package lode.eval;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import lode.data.SyntheticMarket;
import lode.data.synthetic.SyntheticSpec;
import lode.panel.Axes;
import lode.panel.Dataset;
import lode.panel.Field;
import lode.panel.Groups;
import lode.panel.Panel;
import lode.panel.Pool;
import lode.panel.Tables;

/** Datasets to compute on. */
public final class Markets {

    /** A small synthetic market. */
    static final Dataset USUAL = SyntheticMarket.of(SyntheticSpec.STANDARD.withSize(24, 90));

    /** What an instrument of a nasty market is like, in turn. */
    private enum Kind {
        CONSTANT,
        STEPS,
        SIGNS,
        HUGE,
        TINY,
        DENORMAL,
        MINUS_ZERO,
        NEVER,
        LATE,
        NOISE,
        NOISE_OF_NO_GROUP,
        MORE_NOISE,
        EVEN_MORE_NOISE
    }

    /** Instruments of all kinds, with single days and long runs without a value; groups of one and of none. */
    public static final Dataset NASTY = nasty(90, Kind.values());

    /** All of a market are few. */
    static final Dataset ONE_INSTRUMENT = nasty(90, Kind.NOISE);

    /** No window is whole. */
    static final Dataset ONE_DAY = nasty(1, Kind.values());

    private Markets() {}

    private static Dataset nasty(int days, Kind... kinds) {
        Axes axes = Tables.axes(days, kinds.length);
        var random = new SplittableRandom(5);
        Dataset.Builder data = Dataset.on(axes, Tables.ORIGIN);
        for (String name : List.of("close", "volume", "vwap")) {
            data.field(Field.standard(name).orElseThrow(), values(axes, kinds, random));
        }
        data.groups(Groups.of("industry", List.of("a", "b", "c", "d"), Panel.wrap(axes, codes(axes, kinds))));
        var members = new BitSet();
        for (int cell = 0; cell < axes.cells(); cell++) {
            boolean nobody = cell / axes.width() % 30 == 7;
            members.set(cell, !nobody && random.nextInt(5) > 0);
        }
        return data.pool(Pool.copyOf("some", axes, members, true)).build();
    }

    private static double[] codes(Axes axes, Kind... kinds) {
        double[] codes = new double[axes.cells()];
        Arrays.setAll(codes, cell -> switch (kinds[cell % kinds.length]) {
            case CONSTANT -> 0;
            case NOISE_OF_NO_GROUP -> Double.NaN;
            default -> 1 + (cell % kinds.length + cell / 400) % 3;
        });
        return codes;
    }

    private static double[] values(Axes axes, Kind[] kinds, SplittableRandom random) {
        double[] values = new double[axes.cells()];
        boolean[] missing = new boolean[kinds.length];
        for (int cell = 0; cell < values.length; cell++) {
            int i = cell % kinds.length;
            missing[i] = random.nextInt(missing[i] ? 6 : 25) > 0 == missing[i];
            values[cell] = missing[i] ? Double.NaN : value(kinds[i], cell / kinds.length, random);
        }
        return values;
    }

    private static double value(Kind kind, int day, SplittableRandom random) {
        return switch (kind) {
            case CONSTANT -> 5;
            case STEPS -> Math.floorDiv(day, 25);
            case SIGNS -> random.nextInt(-1, 2);
            case HUGE -> 1e300 * (1 + random.nextInt(3));
            case TINY -> 1e-300 * (1 + random.nextInt(3));
            case DENORMAL -> Double.MIN_VALUE * (1 + random.nextLong(1L << 40));
            case MINUS_ZERO -> -0.0;
            case NEVER -> Double.NaN;
            case LATE -> day < 36 ? Double.NaN : random.nextGaussian();
            case NOISE, NOISE_OF_NO_GROUP, MORE_NOISE, EVEN_MORE_NOISE -> random.nextGaussian() * 10 + 8;
        };
    }
}
