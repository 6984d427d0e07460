package lode.backtest;

import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import lode.panel.Axes;
import lode.panel.Period;
import lode.panel.UserException;

/** Holds what a file says: the weights of a date are decided at its close and traded on the next day. */
final class FileTargets implements Strategy {

    private final Path file;
    private final NavigableMap<Integer, double[]> weights;

    private FileTargets(Path file, NavigableMap<Integer, double[]> weights) {
        this.file = file;
        this.weights = weights;
    }

    /**
     * Reads the columns date, instrument and weight.
     *
     * @throws UserException if a line is wrong, or the weights of a date sum to more than 1
     */
    static FileTargets read(Path file, Axes axes) {
        NavigableMap<Integer, double[]> weights = DatedTable.weights(file, axes, "weight", 1);
        DatedTable.requireSums(file, axes, weights);
        return new FileTargets(file, weights);
    }

    @Override
    public Optional<double[]> targets(int day, Portfolio now) {
        return Optional.ofNullable(weights.get(day)).map(double[]::clone);
    }

    @Override
    public String description() {
        return "target weights of " + file.getFileName();
    }

    @Override
    public List<String> notes(Period period) {
        long outside = weights.keySet().stream()
                .filter(day -> day < period.first() || day >= period.end() - 1)
                .count();
        return outside == 0
                ? List.of()
                : List.of(outside + " of the " + weights.size()
                        + " dates with weights are not traded: they lie before the first day, or have no next one");
    }
}
