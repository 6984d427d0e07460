package lode.search.arena;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lode.panel.Nearest;
import lode.panel.UserException;
import lode.search.Experiment;
import lode.search.PlanFile;
import lode.search.Selection;
import lode.search.Survival;

/**
 * The ways to search that are known by name.
 *
 * <p>Those that vary the standard search follow from it: what it does is left out in turn, and what it does not do is added
 * in turn.
 */
public final class Entrants {

    /** The entrant that all others are compared with. */
    public static final String BASELINE = "plain-gp";

    private static final String STANDARD = "lode";

    /**
     * A part of the standard search that can be switched.
     *
     * @param name in words
     * @param has  whether an experiment has it
     * @param with keys that switch it on
     * @param without keys that switch it off
     */
    private record Part(String name, Predicate<Experiment> has, Map<String, Object> with, Map<String, Object> without) {

        Entrant switched(String experiment, Experiment standard) {
            return has.test(standard)
                    ? new Entrant(STANDARD + "-no-" + name, "the same without " + name, experiment, without)
                    : new Entrant(STANDARD + "-" + name, "the same with " + name, experiment, with);
        }
    }

    private static final List<Part> PARTS = List.of(
            new Part(
                    "islands",
                    standard -> standard.islands().count() > 1,
                    Map.of("islands.count", 4),
                    Map.of("islands.count", 1)),
            new Part(
                    "lexicase",
                    standard -> standard.selection() == Selection.LEXICASE,
                    Map.of("selection", Selection.LEXICASE.toString()),
                    Map.of("selection", Selection.TOURNAMENT.toString())),
            new Part("units", Experiment::units, Map.of("units", true), Map.of("units", false)));

    private final List<Entrant> known;

    private Entrants(List<Entrant> known) {
        this.known = known;
    }

    /**
     * The entrants of an installation.
     *
     * @param files      where experiments are read
     * @param experiment the standard search
     */
    public static Entrants of(PlanFile files, String experiment) {
        Experiment standard = files.read(experiment, Map.of());
        List<Entrant> known = new ArrayList<>(List.of(
                new Entrant("random", "every formula grown anew, from the function set of lode", experiment, RANDOM),
                new Entrant(BASELINE, "gplearn's operators and parameters", BASELINE, Map.of()),
                new Entrant(
                        BASELINE + "-same-set",
                        "gplearn's parameters on the function set and conventions of lode",
                        BASELINE,
                        Map.of("function-set", standard.functionSet(), "profile", standard.profile())),
                new Entrant(STANDARD, "experiment " + experiment, experiment, Map.of())));
        PARTS.forEach(part -> known.add(part.switched(experiment, standard)));
        return new Entrants(List.copyOf(known));
    }

    private static final Map<String, Object> RANDOM = Map.of(
            "selection",
            Selection.RANDOM.toString(),
            "survival",
            Survival.ELITES.toString(),
            "objectives",
            List.of(),
            "elites",
            0,
            "islands.count",
            1,
            "novelty",
            0.0,
            "tuning.elites",
            0,
            "seeds",
            List.of(),
            "building-blocks.share",
            0.0);

    /** All of them. */
    public List<Entrant> all() {
        return known;
    }

    /**
     * Some of them.
     *
     * @param names names, or paths of experiments; none for all
     * @throws UserException if there is none of that name
     */
    public List<Entrant> named(List<String> names) {
        return names.isEmpty()
                ? known
                : names.stream().distinct().map(this::named).toList();
    }

    private Entrant named(String name) {
        return known.stream()
                .filter(entrant -> entrant.name().equals(name))
                .findFirst()
                .or(() -> Stream.of(Path.of(name))
                        .filter(Files::isRegularFile)
                        .map(file -> new Entrant(stem(file), "experiment " + name, name, Map.of()))
                        .findFirst())
                .orElseThrow(() -> {
                    List<String> names = known.stream().map(Entrant::name).toList();
                    return new UserException("There is no entrant '" + name + "'." + Nearest.hint(name, names)
                            + " Entrants: " + String.join(", ", names) + "; or give the path of an experiment.");
                });
    }

    private static String stem(Path file) {
        return file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
    }
}
