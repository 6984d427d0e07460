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
final class Markets {

    /** A small synthetic market. */
    static final Dataset USUAL = SyntheticMarket.of(SyntheticSpec.STANDARD.withSize(24, 90));

    /** Constants, steps, huge and tiny numbers, single days and long runs without a value; groups of one and of none. */
    static final Dataset NASTY = nasty(Tables.axes(90, 11));

    private Markets() {}

    private static Dataset nasty(Axes axes) {
        var random = new SplittableRandom(5);
        Dataset.Builder data = Dataset.on(axes, Tables.ORIGIN);
        for (String name : List.of("close", "volume", "vwap")) {
            data.field(Field.standard(name).orElseThrow(), values(axes, random));
        }
        double[] codes = new double[axes.cells()];
        Arrays.setAll(
                codes, cell -> cell % 11 == 0 ? 0 : cell % 11 == 10 ? Double.NaN : 1 + (cell % 11 + cell / 400) % 3);
        data.groups(Groups.of("industry", List.of("a", "b", "c", "d"), Panel.wrap(axes, codes)));
        var members = new BitSet();
        for (int cell = 0; cell < axes.cells(); cell++) {
            members.set(cell, cell / 11 % 30 != 7 && random.nextInt(5) > 0);
        }
        return data.pool(Pool.copyOf("some", axes, members, true)).build();
    }

    private static double[] values(Axes axes, SplittableRandom random) {
        double[] values = new double[axes.cells()];
        boolean[] missing = new boolean[11];
        for (int cell = 0; cell < values.length; cell++) {
            int i = cell % 11;
            missing[i] = random.nextInt(missing[i] ? 6 : 25) > 0 == missing[i];
            double value = switch (i) {
                case 0 -> 5;
                case 1 -> Math.floorDiv(cell, 275);
                case 2 -> random.nextInt(-1, 2);
                case 3 -> 1e300 * (1 + random.nextInt(3));
                case 4 -> 1e-300 * (1 + random.nextInt(3));
                case 5 -> -0.0;
                default -> random.nextGaussian() * 10 + i;
            };
            values[cell] = missing[i] || i == 9 && cell < 400 ? Double.NaN : value;
        }
        return values;
    }
}
