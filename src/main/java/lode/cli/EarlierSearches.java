package lode.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lode.panel.Dataset;
import lode.registry.Look;
import lode.search.Earlier;
import lode.search.Experiment;
import lode.search.PlanFile;

/** What the registry knows of searches before one, and of other looks at its test period. */
final class EarlierSearches {

    private EarlierSearches() {}

    /** Those on the same data and label before this search was first made; all, if it never was. */
    static Earlier before(Experiment experiment, Dataset data) {
        String search = PlanFile.identity(experiment, Version.number(), data.origin());
        List<Look> looks =
                Homes.inRegistry(registry -> registry.looks(data.origin().hash(), label(experiment, data))).stream()
                        .takeWhile(look -> !look.search().equals(search))
                        .toList();
        long trials =
                looks.stream().filter(Look::isSearch).mapToLong(Look::trials).sum();
        return new Earlier(trials, looks.size());
    }

    /** Those before a search in a folder: one that was begun there before keeps what was known then. */
    static Earlier before(Experiment experiment, Dataset data, Path folder) {
        return Files.exists(folder) ? RunToRepeat.in(folder).plan().earlier() : before(experiment, data);
    }

    private static String label(Experiment experiment, Dataset data) {
        return experiment.plan(data.axes()).label().toString();
    }
}
