package lode.factor;

import java.util.stream.IntStream;
import lode.panel.Axes;
import lode.panel.Dataset;
import lode.panel.Field;
import lode.panel.Tables;

/** A dataset whose fields are formulas of the day, from 1, and the instrument, from 0. */
final class Market {

    private final Axes axes;
    private final Dataset.Builder data;

    /** What a field has on a day for an instrument. */
    @FunctionalInterface
    interface Series {
        double value(int t, int k);
    }

    private Market(Axes axes) {
        this.axes = axes;
        this.data = Dataset.on(axes, Tables.ORIGIN).pool(Tables.everyone(axes));
    }

    static Market of(int instruments, int days) {
        return new Market(Tables.axes(days, instruments));
    }

    Market with(String field, Series series) {
        int width = axes.width();
        double[] values = IntStream.range(0, axes.cells())
                .mapToDouble(cell -> series.value(cell / width + 1, cell % width))
                .toArray();
        data.field(Field.standard(field).orElseThrow(), values);
        return this;
    }

    Dataset build() {
        return data.build();
    }
}
