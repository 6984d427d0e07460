package lode.backtest;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import lode.panel.Axes;
import lode.panel.Panel;
import lode.panel.UserException;

/** Scores from a CSV file: a row per date and instrument, in the column {@code value}, sorted by date. */
public final class ScoreFile {

    /** The column of the scores. */
    public static final String VALUE = "value";

    private ScoreFile() {}

    /**
     * Reads the values; what has no row is missing.
     *
     * @throws UserException naming the first line that is wrong
     */
    public static Panel read(Path file, Axes axes) {
        return read(file, DatedTable.lines(file), axes);
    }

    /**
     * The same of lines that were read already.
     *
     * @param file by which they are named
     */
    public static Panel read(Path file, List<String> lines, Axes axes) {
        double[] values = new double[axes.cells()];
        Arrays.fill(values, Double.NaN);
        for (DatedTable.Row row : DatedTable.read(file, lines, axes, List.of(VALUE))) {
            values[row.day() * axes.width() + row.instrument()] = row.numbers()[0];
        }
        return Panel.wrap(axes, values);
    }
}
