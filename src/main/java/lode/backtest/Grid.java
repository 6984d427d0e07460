package lode.backtest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import lode.panel.UserException;
import lode.panel.Workers;

/** Runs a strategy for every combination of some settings; every cell is told, in the order of the values. */
public final class Grid {

    private static final int MOST_CELLS = 10_000;

    private final List<Map<String, String>> cells;

    private Grid(List<Map<String, String>> cells) {
        this.cells = cells;
    }

    /**
     * All combinations; the values of the last key change first.
     *
     * @param values of each key
     * @throws UserException if there are more than ten thousand combinations
     */
    public static Grid of(SequencedMap<String, List<String>> values) {
        List<Map<String, String>> cells = List.of(Map.of());
        for (Map.Entry<String, List<String>> entry : values.entrySet()) {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> cell : cells) {
                for (String value : entry.getValue()) {
                    Map<String, String> one = new LinkedHashMap<>(cell);
                    one.put(entry.getKey(), value);
                    longer.add(one);
                }
            }
            if (longer.size() > MOST_CELLS) {
                throw new UserException("The grid has more than " + MOST_CELLS + " cells: name fewer values");
            }
            cells = longer;
        }
        return new Grid(cells);
    }

    /** The cells: the values by key. */
    public List<Map<String, String>> cells() {
        return cells;
    }

    /**
     * Runs all cells.
     *
     * @param summary what is kept of a run
     * @return in the order of the cells, however many threads there are
     * @throws UserException of the first cell that cannot be run
     */
    public <R> List<R> run(
            StrategyRunner runner, StrategySettings settings, int threads, Function<BacktestResult, R> summary) {
        List<StrategySettings> all = cells.stream().map(settings::with).toList();
        List<Callable<R>> runs = all.stream()
                .<Callable<R>>map(one -> () -> summary.apply(runner.run(one)))
                .toList();
        return Workers.all(runs, Math.min(threads, all.size()));
    }
}
