package lode.data.synthetic;

import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import lode.panel.Dataset;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;

/** The market that new users see, made once for all tests. */
final class StandardMarket {

    static final Simulation SIMULATION = MeasuredMarket.STANDARD.simulation();
    static final Dataset DATA = MeasuredMarket.STANDARD.data();
    static final int DAYS = DATA.axes().length();
    static final int WIDTH = DATA.axes().width();

    private StandardMarket() {}

    static double[] field(String name) {
        return DATA.field(name).values();
    }

    static int[] cells(IntPredicate which) {
        return IntStream.range(0, DATA.axes().cells()).filter(which).toArray();
    }

    /** The members of the index on a day, whether they traded or not. */
    static BitSet members(int day) {
        return SIMULATION.index().seated().get(day * WIDTH, (day + 1) * WIDTH);
    }

    /** Pearson's correlation of two numbers per cell, over the cells from the second day on that have both. */
    static double correlation(IntToDoubleFunction x, IntToDoubleFunction y) {
        int[] both = cells(cell -> cell >= WIDTH && !Double.isNaN(x.applyAsDouble(cell) + y.applyAsDouble(cell)));
        return new PearsonsCorrelation()
                .correlation(
                        IntStream.of(both).mapToDouble(x).toArray(),
                        IntStream.of(both).mapToDouble(y).toArray());
    }
}
