package lode.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lode.expr.Expr;

/**
 * Finds the parts that many of the better formulas of a population share.
 *
 * <p>A part has at least one operator and at most {@value #MOST_SIZE} operators, fields and numbers. Of those that occur in at
 * least {@value #FEWEST} formulas, and in one of fifty, the best have the largest lead: how far the mean fitness of the formulas
 * with the part is above that of all, times the square root of how many they are.
 */
final class FrequentParts {

    private static final int MOST_SIZE = 7;
    private static final int FEWEST = 3;
    private static final double LEAST_SHARE = 0.02;

    private FrequentParts() {}

    /**
     * The best parts, best first; the one whose text comes first among equals.
     *
     * @param members of a population; those that did not reach the bar do not count
     * @param most    how many parts
     */
    static List<Expr> of(List<Individual> members, int most) {
        List<Individual> reached = members.stream().filter(Individual::reached).toList();
        double mean = mean(reached);
        double fewest = Math.max(FEWEST, LEAST_SHARE * reached.size());
        List<Part> parts = holders(reached).entrySet().stream()
                .filter(entry -> entry.getValue().size() >= fewest)
                .map(entry -> new Part(
                        entry.getKey(),
                        entry.getValue().size(),
                        (mean(entry.getValue()) - mean)
                                * Math.sqrt(entry.getValue().size())))
                .filter(part -> part.lead > 0)
                .sorted(Comparator.comparingDouble(Part::lead)
                        .reversed()
                        .thenComparing(part -> part.formula.toString()))
                .toList();
        List<Part> best = new ArrayList<>();
        for (Part part : parts) {
            if (best.size() < most && best.stream().noneMatch(part::goesWith)) {
                best.add(part);
            }
        }
        return best.stream().map(Part::formula).toList();
    }

    /** A part, in how many formulas it occurs, and how much better these are. */
    private record Part(Expr formula, int count, double lead) {

        /** Whether the two occur in the same formulas, one within the other: the better one tells all. */
        boolean goesWith(Part other) {
            return count == other.count && (contains(formula, other.formula) || contains(other.formula, formula));
        }

        private static boolean contains(Expr formula, Expr part) {
            return formula.nodes().anyMatch(part::equals);
        }
    }

    private static Map<Expr, List<Individual>> holders(List<Individual> members) {
        Map<Expr, List<Individual>> holders = new LinkedHashMap<>();
        for (Individual member : members) {
            member.formula()
                    .nodes()
                    .filter(part -> part instanceof Expr.Call && part.size() <= MOST_SIZE)
                    .distinct()
                    .forEach(part -> holders.computeIfAbsent(part, _ -> new ArrayList<>())
                            .add(member));
        }
        return holders;
    }

    private static double mean(List<Individual> members) {
        return members.stream().mapToDouble(Individual::fitness).average().orElse(0);
    }
}
