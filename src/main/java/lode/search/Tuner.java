package lode.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lode.expr.Expr;

/**
 * Improves the fittest formulas of a generation, each within a budget of trials.
 *
 * <p>A formula is first {@linkplain Simplifier simplified}. Then all its {@linkplain Neighbours neighbours} are tried, it
 * moves to the best of them, and so on until none is better. Nothing is random: what comes of it follows from the formulas.
 */
final class Tuner {

    private final Tuning tuning;
    private final Simplifier simplifier;
    private final Neighbours neighbours;
    private final Trials trials;

    Tuner(Tuning tuning, Simplifier simplifier, Neighbours neighbours, Trials trials) {
        this.tuning = tuning;
        this.simplifier = simplifier;
        this.neighbours = neighbours;
        this.trials = trials;
    }

    /** Improves the fittest members of all islands at a price of their length. */
    void improve(List<Island> islands, double price) {
        List<Climb> climbs = climbs(islands);
        simplify(climbs, price);
        List<Climb> moving = climbs;
        while (!moving.isEmpty()) {
            moving.forEach(climb -> climb.look(neighbours, trials, price));
            moving = stepped(moving, price);
        }
        climbs.forEach(climb -> climb.end(trials));
    }

    private void simplify(List<Climb> climbs, double price) {
        List<Climb> simpler = new ArrayList<>();
        for (Climb climb : climbs) {
            Expr simplified = simplifier.simplified(climb.place());
            if (!simplified.equals(climb.place()) && trials.sameValues(simplified, climb.place())) {
                climb.simplify(simplified, trials, price);
                simpler.add(climb);
            }
        }
        var _ = stepped(simpler, price);
    }

    /** Scores what the climbs wait for; those that moved. */
    private List<Climb> stepped(List<Climb> climbs, double price) {
        trials.score(climbs.stream().flatMap(climb -> climb.next().stream()).toList());
        return climbs.stream().filter(climb -> climb.step(trials, price)).toList();
    }

    /** One for each of the fittest, without those that differ from a fitter one in windows and numbers only. */
    private List<Climb> climbs(List<Island> islands) {
        Set<String> shapes = new HashSet<>();
        return islands.stream()
                .flatMap(island -> island.members().stream().map(member -> new Resident(island, member)))
                .filter(resident -> resident.member.reached())
                .sorted((a, b) -> Double.compare(b.member.fitness(), a.member.fitness()))
                .filter(resident -> shapes.add(shape(resident.member.formula())))
                .limit(tuning.elites())
                .map(resident -> new Climb(resident.island, resident.member, tuning.trials()))
                .toList();
    }

    private record Resident(Island island, Individual member) {}

    /** What stays the same while windows and numbers change. */
    private static String shape(Expr formula) {
        return switch (formula) {
            case Expr.Field(var name) -> name;
            case Expr.Literal _ -> "#";
            case Expr.Call(var op, var args, var settings) ->
                op
                        + Stream.concat(args.stream().map(Tuner::shape), settings.groupings().stream())
                                .toList()
                                .toString();
        };
    }
}
