package lode.cli;

import java.nio.file.Path;
import java.util.Locale;
import lode.backtest.ScoreFile;
import lode.data.ParquetLines;
import lode.panel.Axes;
import lode.panel.Panel;

/** Factors that are files of scores: {@code date}, {@code instrument}, {@code value}, as CSV or Parquet. */
final class ScoreFiles {

    private ScoreFiles() {}

    /** Whether what is given with {@code --factor} is a file, by how it ends. */
    static boolean isNamedBy(String factor) {
        String name = factor.toLowerCase(Locale.ROOT);
        return name.endsWith(".csv") || isParquet(name);
    }

    private static boolean isParquet(String name) {
        return name.endsWith(".parquet");
    }

    /**
     * The scores; missing where there is no row.
     *
     * @throws lode.panel.UserException if the file is not there, or naming what is wrong in it
     */
    static Panel read(Path file, Axes axes) {
        return isParquet(file.toString().toLowerCase(Locale.ROOT))
                ? ScoreFile.read(file, ParquetLines.of(file, ScoreFile.VALUE), axes)
                : ScoreFile.read(file, axes);
    }
}
