package lode.search;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import lode.expr.Expr;

/**
 * Breeds formulas, generation by generation.
 *
 * <p>Each generation of each island has a random generator of its own, made from the plan's seed and the two numbers, and
 * all islands are scored as one batch: neither threads nor interruptions change it.
 */
final class Evolution {

    private static final long SEED_STRIDE = 0x9E3779B97F4A7C15L;
    private static final long ISLAND_STRIDE = 0xD1B54A32D192ED03L;

    private final SearchPlan plan;
    private final Trials trials;
    private final Blocks blocks;
    private final Breeder breeder;
    private final Tuner tuner;
    private final List<Island> islands;
    private double price;
    private int generation;

    /**
     * A search that has not begun.
     *
     * @param trials  to be made
     * @param outside formulas that it was given
     */
    Evolution(SearchPlan plan, Vocabulary vocabulary, Trials trials, Outside outside) {
        Breeding breeding = plan.breeding();
        this.plan = plan;
        this.trials = trials;
        this.price = breeding.parsimony().first();
        var growth = new Growth(vocabulary, breeding.caps());
        this.blocks = new Blocks(plan.aids().blocks(), outside.blocks().formulas(), growth);
        this.breeder = new Breeder(breeding, growth, outside.seeds().formulas(), trials, random(0, 0));
        this.tuner = new Tuner(
                plan.aids().tuning(),
                new Simplifier(plan.conventions(), vocabulary::find),
                new Neighbours(plan.functions().windows(), new Variation(growth)::allows),
                trials);
        this.islands = IntStream.range(0, breeding.islands().count())
                .mapToObj(number -> new Island(number, breeding, breeder))
                .toList();
    }

    /** Breeds and scores the next generation. */
    Generation next() {
        generation++;
        blocks.offer(members(), breeder);
        for (int k = 0; k < islands.size(); k++) {
            islands.get(k).breed(generation, random(generation, k));
        }
        trials.score(islands.stream()
                .flatMap(island -> island.candidates(price).stream())
                .toList());
        settle();
        if (plan.tunesAfter(generation)) {
            tuner.improve(islands, price);
        }
        if (plan.breeding().islands().migrateAfter(generation)) {
            migrate();
        }
        return summary();
    }

    private void settle() {
        List<Expr> reached = islands.stream()
                .flatMap(island -> island.reached(trials, price).stream())
                .toList();
        double before = price;
        price = plan.breeding()
                .parsimony()
                .next(
                        reached.stream().mapToInt(Expr::size).toArray(),
                        reached.stream().mapToDouble(trials::worth).toArray());
        islands.forEach(island -> island.settle(trials, before, price));
    }

    /** Every island sends copies of its best to the next one in a ring. */
    private void migrate() {
        int migrants = plan.breeding().islands().migrants();
        List<List<Individual>> best =
                islands.stream().map(island -> island.best(migrants)).toList();
        for (int k = 0; k < islands.size(); k++) {
            islands.get((k + 1) % islands.size()).receive(best.get(k), trials);
        }
    }

    /** What the next generation will be bred from. */
    Stage stage() {
        return new Stage(
                generation, price, islands.stream().map(Island::population).toList());
    }

    /** Goes on from a stage, whose formulas the trials know. */
    void restore(Stage stage) {
        generation = stage.generation();
        price = stage.price();
        IntStream.range(0, islands.size())
                .forEach(k -> islands.get(k).restore(stage.islands().get(k)));
    }

    /** The fitness that a formula loses for each part, from now on. */
    double price() {
        return price;
    }

    /** The formulas of the current generation, island by island. */
    List<Expr> formulas() {
        return members().stream().map(Individual::formula).toList();
    }

    /** What nothing exceeds in all objectives, of all islands together; empty where there are no objectives. */
    List<Expr> front() {
        if (plan.breeding().survival() != Survival.FRONTS) {
            return List.of();
        }
        return new Appeal(plan.breeding(), trials)
                .of(members().stream().distinct().toList()).stream()
                        .filter(individual -> individual.appeal() >= 0)
                        .map(Individual::formula)
                        .distinct()
                        .toList();
    }

    private List<Individual> members() {
        return islands.stream().flatMap(island -> island.members().stream()).toList();
    }

    private Generation summary() {
        List<Individual> members = members();
        double[] sizes = members.stream()
                .filter(Individual::reached)
                .mapToDouble(member -> Math.abs(trials.score(member.formula()).rankIc()))
                .sorted()
                .toArray();
        return new Generation(
                generation,
                islands.stream().map(this::best).toList(),
                sizes.length == 0 ? Double.NaN : sizes[sizes.length / 2],
                members.stream()
                        .mapToInt(member -> member.formula().size())
                        .average()
                        .orElseThrow(),
                price,
                (double) trials.different(formulas()) / members.size(),
                trials.distinct());
    }

    private Generation.Best best(Island island) {
        Individual best = island.best(1).getFirst();
        double rankIc = best.reached() ? trials.score(best.formula()).rankIc() : Double.NaN;
        return new Generation.Best(best.formula(), best.fitness(), rankIc, Double.NaN);
    }

    private RandomGenerator random(int number, int island) {
        return RandomGeneratorFactory.of("L64X128MixRandom")
                .create(plan.seed() * SEED_STRIDE + island * ISLAND_STRIDE + number);
    }
}
