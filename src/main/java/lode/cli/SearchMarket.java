package lode.cli;

import java.util.List;
import java.util.stream.Stream;
import lode.data.DataHome;
import lode.data.Manifest;
import lode.panel.Axes;
import lode.panel.Dataset;
import lode.panel.Field;
import lode.search.Experiment;
import lode.search.MemoryNeed;

/**
 * The market of a search.
 *
 * @param data   its dataset
 * @param memory bytes that intermediate values may take there
 */
record SearchMarket(Dataset data, long memory) {

    /**
     * Loads a dataset, unless the search on it would not fit into memory.
     *
     * @param name of the dataset
     * @throws lode.panel.UserException if there is none of that name, the experiment does not fit its days, or it would take
     *     too much memory
     */
    static SearchMarket load(Experiment experiment, String name, ComputeOptions compute) {
        DataHome home = Homes.data();
        if (home.has(name)) {
            Manifest manifest = home.manifest(name);
            List<String> stored = Stream.concat(
                            manifest.fields().stream().map(Manifest.StoredField::name),
                            manifest.groups().stream().map(Manifest.StoredGroups::name))
                    .toList();
            long memory = memory(experiment, home.axes(name), stored, compute);
            return new SearchMarket(home.load(name), memory);
        }
        Dataset data = Markets.load(home, name);
        List<String> stored = Stream.concat(data.fields().stream().map(Field::name), data.groups().stream())
                .toList();
        return new SearchMarket(data, memory(experiment, data.axes(), stored, compute));
    }

    private static long memory(Experiment experiment, Axes axes, List<String> stored, ComputeOptions compute) {
        return compute.memoryFor(MemoryNeed.of(experiment.plan(axes), axes, stored));
    }
}
