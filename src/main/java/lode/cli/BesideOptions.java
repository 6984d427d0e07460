package lode.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lode.panel.Dataset;
import lode.search.Experiment;
import picocli.CommandLine.Option;

/** Beside which factors of the registry a search looks for others: they are written into the plan of its run. */
final class BesideOptions {

    @Option(
            names = "--known",
            paramLabel = "registry",
            description = "Compare with the factors that the registry has of this dataset, pool and profile, where the"
                    + " fitness is marginal-rank-ic or registry-correlation.")
    private Optional<KnownFrom> known;

    @Option(
            names = "--anew",
            description = "Also keep what is like an admitted factor of the registry; otherwise it is left out.")
    private boolean anew;

    /** Keys of an experiment that these options replace. A plan of a run has in it what the run avoided. */
    Map<String, Object> keys(Experiment experiment, Dataset data) {
        Map<String, Object> keys = new LinkedHashMap<>();
        known.ifPresent(from -> keys.put(
                "known",
                Homes.inRegistry(registry -> from.formulas(
                        registry,
                        data.origin().name(),
                        experiment.pool(),
                        experiment.plan(data.axes()).conventions()))));
        if (experiment.dataHash().isEmpty() && !anew) {
            Stream<String> admitted = Homes.inRegistry(registry -> KnownFrom.admitted(registry, data)).stream();
            keys.put(
                    "avoid",
                    Stream.concat(experiment.avoid().stream(), admitted)
                            .distinct()
                            .toList());
        }
        return keys;
    }
}
