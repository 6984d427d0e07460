package lode.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lode.expr.Expr;

/** The way of a formula to a better one: it moves to its best neighbour as long as that is better. */
final class Climb {

    private final Island island;
    private final Individual start;
    private final Set<Expr> seen = new HashSet<>();
    private Expr place;
    private double fitness;
    private int left;
    private List<Candidate> next = List.of();

    /**
     * A climb that begins at a member of an island.
     *
     * @param trials how many formulas it may try
     */
    Climb(Island island, Individual start, int trials) {
        this.island = island;
        this.start = start;
        this.place = start.formula();
        this.fitness = start.fitness();
        this.left = trials;
        seen.add(place);
    }

    /** Prepares to try another form of the start, which is no worse. */
    void simplify(Expr simpler, Trials trials, double price) {
        look(Stream.of(simpler), Way.SIMPLIFIED, trials, price);
    }

    /** Prepares to try the neighbours that it did not see yet; those that were never tried count. */
    void look(Neighbours neighbours, Trials trials, double price) {
        look(neighbours.of(place).stream(), Way.TUNED, trials, price);
    }

    private void look(Stream<Expr> formulas, Way way, Trials trials, double price) {
        var origin = new Origin(List.of(way), List.of(place));
        next = formulas.filter(formula -> !seen.contains(formula) && afforded(formula, trials))
                .map(formula -> new Candidate(formula, island.number(), origin, fitness + price * formula.size()))
                .toList();
        next.forEach(candidate -> seen.add(candidate.formula()));
    }

    private boolean afforded(Expr formula, Trials trials) {
        if (trials.tried(formula)) {
            return true;
        }
        left--;
        return left >= 0;
    }

    /** What is to be scored before the next step. */
    List<Candidate> next() {
        return next;
    }

    /**
     * Moves to the best of the formulas that were scored, if it is better, or as good and shorter.
     *
     * @return whether it moved
     */
    boolean step(Trials trials, double price) {
        Expr before = place;
        for (Candidate candidate : next) {
            Expr formula = candidate.formula();
            double worth = trials.worth(formula);
            double reached = worth >= candidate.needed() ? worth - price * formula.size() : Double.NEGATIVE_INFINITY;
            if (reached > fitness || reached == fitness && formula.size() < place.size()) {
                fitness = reached;
                place = formula;
            }
        }
        next = List.of();
        return !place.equals(before);
    }

    /** Puts what was reached in the place of the member that it began at. */
    void end(Trials trials) {
        if (!place.equals(start.formula())) {
            island.replace(start, Individual.of(place, start.born(), fitness), trials);
        }
    }

    /** Where it is. */
    Expr place() {
        return place;
    }
}
