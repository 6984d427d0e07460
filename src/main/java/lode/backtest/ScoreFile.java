package lode.backtest;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import lode.panel.Axes;
import lode.panel.Panel;
import lode.panel.UserException;

/** Scores from a CSV file: a row per date and instrument, in the column {@code value}. */
public final class ScoreFile {

    private ScoreFile() {}

    /**
     * Reads the values; what has no row is missing.
     *
     * @throws UserException naming the first line that is wrong
     */
    public static Panel read(Path file, Axes axes) {
        double[] values = new double[axes.cells()];
        Arrays.fill(values, Double.NaN);
        for (DatedTable.Row row : DatedTable.read(file, axes, List.of("value"))) {
            values[row.day() * axes.width() + row.instrument()] = row.numbers()[0];
        }
        return Panel.wrap(axes, values);
    }
}
