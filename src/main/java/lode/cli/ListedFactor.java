package lode.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lode.factor.Factor;
import lode.measure.Scorecard;
import lode.panel.Nearest;
import lode.panel.Origin;
import lode.panel.UserException;
import lode.registry.Entry;
import lode.registry.Evaluation;

/** A factor, and the test of it that is listed. */
record ListedFactor(Entry entry, Evaluation evaluation) {

    /** What is computed. */
    Factor factor() {
        return entry.factor();
    }

    /**
     * Every factor with its latest test; with the name of a dataset, those tested on it with the latest test there.
     *
     * @throws UserException if there are factors, but none was tested on the dataset
     */
    static List<ListedFactor> of(List<Entry> entries, Optional<String> data) {
        List<ListedFactor> listed =
                entries.stream().flatMap(entry -> of(entry, data)).toList();
        if (listed.isEmpty() && !entries.isEmpty()) {
            throw untested(entries, data.orElseThrow());
        }
        return listed;
    }

    private static Stream<ListedFactor> of(Entry entry, Optional<String> data) {
        Optional<Evaluation> chosen = data.isEmpty() ? Optional.of(entry.latest()) : entry.latestOn(data.get());
        return chosen.map(evaluation -> new ListedFactor(entry, evaluation)).stream();
    }

    private static UserException untested(List<Entry> entries, String data) {
        List<String> known = entries.stream()
                .flatMap(entry -> entry.evaluations().stream())
                .map(evaluation -> evaluation.conditions().data().name())
                .distinct()
                .sorted()
                .toList();
        return new UserException("No factor was tested on data '" + data + "'." + Nearest.hint(data, known)
                + " There are factors tested on " + String.join(", ", known));
    }

    Scorecard scorecard() {
        return evaluation.scorecard();
    }

    String pool() {
        return evaluation.conditions().pool();
    }

    Origin data() {
        return evaluation.conditions().data();
    }
}
