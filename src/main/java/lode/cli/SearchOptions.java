package lode.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lode.search.Selection;
import lode.search.Survival;
import picocli.CommandLine.Option;

/** How formulas are searched for, in place of what an experiment says. */
final class SearchOptions {

    @Option(names = "--generations", paramLabel = "N", description = "How many generations to breed.")
    private Optional<Integer> generations;

    @Option(names = "--population", paramLabel = "N", description = "Formulas in a generation.")
    private Optional<Integer> population;

    @Option(
            names = "--fitness",
            paramLabel = "NAME[=WEIGHT],...",
            description = "What to breed for, such as rank-icir or rank-ic=1,monotonicity=0.1: docs/search.md.")
    private Optional<String> fitness;

    @Option(
            names = "--parsimony",
            paramLabel = "X|auto",
            description = "Fitness lost per operator, field or number; auto keeps formulas from growing.")
    private Optional<String> parsimony;

    @Option(
            names = "--islands",
            paramLabel = "N",
            description = "Populations that breed apart, and send their best around.")
    private Optional<Integer> islands;

    @Option(
            names = "--selection",
            paramLabel = "tournament|lexicase|random",
            description =
                    "How parents are chosen: by fitness, by one part of the training days after another, or not at"
                            + " all: random search.")
    private Optional<Selection> selection;

    @Option(
            names = "--objectives",
            split = ",",
            paramLabel = "NAME",
            description =
                    "What formulas are to be good at, all at once, such as rank-ic,turnover,size: breeds a front of"
                            + " formulas that nothing exceeds in all of them (NSGA-II).")
    private List<String> objectives = List.of();

    @Option(
            names = "--novelty",
            paramLabel = "X",
            description = "RankIC that a formula loses as a parent where its values are those of its neighbours.")
    private Optional<Double> novelty;

    @Option(
            names = "--survival",
            paramLabel = "elites|age-fair",
            description = "Which formulas live on: the fittest, or those that no younger one exceeds.")
    private Optional<Survival> survival;

    @Option(
            names = "--function-set",
            paramLabel = "NAME|FILE",
            description = "What formulas are drawn from: a file in functionsets/, or the path of one.")
    private Optional<String> functionSet;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description = "What operators mean: lode, pandas, qlib, rqfactor, worldquant or gplearn.")
    private Optional<String> profile;

    @Option(
            names = "--no-units",
            description = "Also try formulas that add up prices and volumes, or change with the scale of their inputs.")
    private boolean noUnits;

    @Option(
            names = "--no-race",
            description = "See all days of every formula, also of those that cannot become parents any more;"
                    + " finds the same, more slowly.")
    private boolean noRace;

    @Option(
            names = "--no-tests",
            description = "Leave out the factor tests and backtests of the survivors, and the page.")
    private boolean noTests;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of all that is random.")
    private Optional<Long> seed;

    /** Keys of an experiment that these options replace. */
    Map<String, Object> keys() {
        Map<String, Object> keys = new LinkedHashMap<>();
        generations.ifPresent(value -> keys.put("generations", value));
        population.ifPresent(value -> keys.put("population", value));
        fitness.ifPresent(value -> keys.put("fitness", value));
        parsimony.ifPresent(value -> keys.put("parsimony", value));
        islands.ifPresent(value -> keys.put("islands.count", value));
        selection.ifPresent(value -> keys.put("selection", value));
        survival.ifPresent(value -> keys.put("survival", value));
        novelty.ifPresent(value -> keys.put("novelty", value));
        if (!objectives.isEmpty()) {
            keys.put("objectives", objectives);
            keys.put("survival", Survival.FRONTS);
        }
        functionSet.ifPresent(value -> keys.put("function-set", value));
        profile.ifPresent(value -> keys.put("profile", value));
        seed.ifPresent(value -> keys.put("seed", value));
        if (noUnits) {
            keys.put("units", false);
        }
        if (noRace) {
            keys.put("racing", false);
        }
        if (noTests) {
            keys.put("tests", false);
        }
        return keys;
    }
}
