package lode.search;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lode.expr.Conventions;
import lode.expr.Coverage;
import lode.measure.Split;
import lode.measure.SplitRule;
import lode.panel.Axes;
import lode.panel.LabelSpec;
import lode.panel.Origin;
import lode.panel.Period;
import lode.panel.UserException;

/**
 * A search as a file in {@code experiments/} describes it, before it is laid on a dataset.
 *
 * <p>A finished run writes itself down in the same form, so that it can be repeated.
 *
 * @param lode           version that made the run; only in the plan of a run
 * @param data           name of the dataset; empty for the one that is there
 * @param dataHash       hash of the dataset; only in the plan of a run
 * @param pool           who counts
 * @param label          {@code price:lag:horizon}
 * @param from           first day used, {@code 2010-01-04}; empty for the dataset's
 * @param to             last day used; empty for the dataset's
 * @param validationFrom where validation starts: a date, or a share of the days
 * @param testFrom       where test starts: a date, or a share of the days
 * @param functionSet    what formulas are drawn from
 * @param units          whether formulas obey their units; true where a file does not say
 * @param profile        what is understood by the operators
 * @param windowCoverage how much of a window must be known
 * @param selection      how parents are chosen
 * @param survival       which formulas live on
 * @param objectives     names of what formulas are to be good at, all at once; empty to breed for the fitness alone
 * @param islands        populations that breed apart
 * @param novelty        fitness that a parent loses for being like its neighbours
 * @param fitness        what formulas are bred for: weights of figures by name
 * @param styles         formulas that a neutral factor has no exposure to
 * @param known          formulas that others are to add something to
 * @param avoid          formulas that no survivor may be like
 * @param cost           share of the money that is lost where a position is sold for another
 * @param parsimony      fitness lost per operator, field or number, or {@code auto}
 * @param tuning         how the fittest formulas are improved
 * @param seeds          formulas that are in the first generation
 * @param buildingBlocks formulas that are drawn like fields
 * @param racing         whether to leave formulas that cannot become parents; true where a file does not say
 * @param tests          whether the survivors are to be tested and traded once they are found; true where a file does not say
 * @param earlier        what was done on the same data before; nothing but what luck would have reached depends on it
 */
public record Experiment(
        Optional<String> lode,
        Optional<String> data,
        Optional<String> dataHash,
        String pool,
        String label,
        Optional<String> from,
        Optional<String> to,
        String validationFrom,
        String testFrom,
        FunctionSet functionSet,
        boolean units,
        int population,
        int generations,
        int elites,
        Selection selection,
        int tournament,
        Survival survival,
        List<String> objectives,
        Islands islands,
        double novelty,
        Rates rates,
        int startDepth,
        int depth,
        int size,
        Map<String, Double> fitness,
        List<String> styles,
        List<String> known,
        List<String> avoid,
        double cost,
        String parsimony,
        String profile,
        Coverage windowCoverage,
        double leastCoverage,
        int survivors,
        double mostCorrelated,
        Tuning tuning,
        List<String> seeds,
        BuildingBlocks buildingBlocks,
        boolean racing,
        boolean tests,
        long seed,
        Earlier earlier) {

    /** Checks the profile, the fitness and the price of length. */
    public Experiment {
        Conventions.named(profile);
        objectives = List.copyOf(objectives);
        styles = List.copyOf(styles);
        known = List.copyOf(known);
        avoid = List.copyOf(avoid);
        seeds = List.copyOf(seeds);
        Aim.of(fitness, styles, known, cost);
        parsimony = Parsimony.parse(parsimony).toString();
    }

    /**
     * The search on a dataset's days.
     *
     * @throws UserException if the periods do not fit the days
     */
    public SearchPlan plan(Axes axes) {
        return new SearchPlan(
                pool,
                LabelSpec.parse(label),
                split(axes),
                functionSet,
                units,
                generations,
                breeding(),
                aim(),
                Conventions.named(profile).with(windowCoverage),
                leastCoverage,
                survivors,
                mostCorrelated,
                new Aids(tuning, buildingBlocks, seeds),
                racing,
                seed);
    }

    private Aim aim() {
        return Aim.of(fitness, styles, known, cost)
                .avoiding(avoid)
                .watching(named(objectives)
                        .flatMap(objective ->
                                objective instanceof Objective.Figure(var figure) ? Stream.of(figure) : Stream.of())
                        .toList());
    }

    private static Stream<Objective> named(List<String> objectives) {
        return objectives.stream().map(Objective::named);
    }

    private Breeding breeding() {
        return new Breeding(
                population,
                elites,
                selection,
                tournament,
                survival,
                named(objectives).toList(),
                islands,
                novelty,
                Parsimony.parse(parsimony),
                rates,
                new Caps(startDepth, depth, size));
    }

    /**
     * Checks that a run is repeated on the data it was made on.
     *
     * @throws UserException if the file names a hash and the data have another
     */
    public void requireData(Origin origin) {
        if (dataHash.isPresent() && !dataHash.get().equals(origin.hash())) {
            throw new UserException("The plan was made on data with hash " + shortened(dataHash.get()) + ", but '"
                    + origin.name() + "' now has " + shortened(origin.hash())
                    + ": remove data-hash from the plan to run it on other data");
        }
    }

    /**
     * Checks that a run goes on with the version that began it: another one may compute something else.
     *
     * @throws UserException if it was another one
     */
    public void requireVersion(String version) {
        if (!lode.equals(Optional.of(version))) {
            throw new UserException("The run was begun by Lode " + lode.orElse("of an unknown version")
                    + ", and this is " + version + ": go on with that one, or start a new run with lode mine");
        }
    }

    private static String shortened(String hash) {
        return hash.substring(0, Math.min(12, hash.length()));
    }

    private Split split(Axes axes) {
        Period days = axes.period(from.map(text -> date("from", text)), to.map(text -> date("to", text)));
        return new SplitRule(validationFrom, testFrom).on(axes, days);
    }

    private static LocalDate date(String key, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            throw new UserException("'" + text + "' is no date for " + key + ": write 2016-01-04");
        }
    }
}
