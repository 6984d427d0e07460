package lode.search.arena;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What many bouts say: how each figure lies over seeds, and how often it is ahead of {@linkplain Entrants#BASELINE plain
 * GP}.
 *
 * @param bouts in the order of the tables
 */
public record Summary(List<Bout> bouts) {

    /** Copies the list. */
    public Summary {
        bouts = List.copyOf(bouts);
    }

    /** The datasets, in the order of their first bout. */
    public List<String> data() {
        return distinct(bouts.stream(), Bout.Key::data);
    }

    /** The entrants that searched a dataset, in the order of their first bout. */
    public List<String> entrants(String data) {
        return distinct(of(data).stream(), Bout.Key::entrant);
    }

    /** The figures that some search of a dataset has. */
    public List<Measure> measures(String data) {
        return Measure.ALL.stream()
                .filter(measure -> !measure.planted()
                        || of(data).stream()
                                .anyMatch(bout -> bout.verdict().planted().isPresent()))
                .toList();
    }

    /** The bouts on a dataset. */
    public List<Bout> of(String data) {
        return bouts.stream().filter(bout -> bout.key().data().equals(data)).toList();
    }

    /** The bouts of an entrant on a dataset. */
    public List<Bout> of(String data, String entrant) {
        return of(data).stream()
                .filter(bout -> bout.key().entrant().equals(entrant))
                .toList();
    }

    /** How a figure of an entrant lies over its seeds. */
    public Band band(String data, String entrant, Measure measure) {
        return Band.of(of(data, entrant).stream().mapToDouble(measure.of()).toArray());
    }

    /** How often an entrant is ahead of plain GP with the same seed; empty for plain GP itself, and where it did not search. */
    public Optional<SignTest> againstBaseline(String data, String entrant, Measure measure) {
        List<Bout> baseline = of(data, Entrants.BASELINE);
        if (entrant.equals(Entrants.BASELINE) || baseline.isEmpty()) {
            return Optional.empty();
        }
        double[][] pairs = of(data, entrant).stream()
                .flatMap(bout -> baseline.stream()
                        .filter(other -> other.key().seed() == bout.key().seed())
                        .map(other -> new double[] {
                            measure.of().applyAsDouble(bout), measure.of().applyAsDouble(other)
                        }))
                .toArray(double[][]::new);
        return Optional.of(SignTest.of(
                Stream.of(pairs).mapToDouble(pair -> pair[0]).toArray(),
                Stream.of(pairs).mapToDouble(pair -> pair[1]).toArray()));
    }

    private static List<String> distinct(Stream<Bout> bouts, Function<Bout.Key, String> part) {
        return bouts.map(Bout::key).map(part).distinct().toList();
    }
}
