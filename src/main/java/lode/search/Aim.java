package lode.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import lode.measure.Fitness;
import lode.measure.TrainingGround;
import lode.panel.UserException;

/**
 * What formulas are bred for.
 *
 * @param terms      the figures that make up the fitness, and their weights
 * @param objectives further figures that are told of each formula
 * @param styles     formulas that a neutral factor has no exposure to
 * @param known      formulas that others are to add something to
 * @param cost       share of the money that is lost where a position is sold for another
 * @param avoided    formulas that no survivor may be like
 */
public record Aim(
        SequencedMap<Fitness, Double> terms,
        List<Fitness> objectives,
        List<String> styles,
        List<String> known,
        double cost,
        List<String> avoided) {

    /** The size of the RankIC. */
    public static final Aim RANK_IC = of(Map.of(Fitness.RANK_IC.name(), 1.0));

    /** Checks the weights: what is better the lower it is has a negative one, all others have a positive one. */
    public Aim {
        terms = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(terms));
        if (terms.isEmpty()) {
            throw new UserException("fitness names nothing: write fitness: {rank-ic: 1}");
        }
        terms.forEach(Aim::check);
        Numbers.requireWithin("cost", cost, 0, 1);
        objectives = List.copyOf(objectives);
        styles = List.copyOf(styles);
        known = List.copyOf(known);
        avoided = List.copyOf(avoided);
    }

    /**
     * An aim without styles and known factors, at the usual cost.
     *
     * @param weights by the name of the figure
     * @throws UserException if a name is unknown or a weight has the wrong sign
     */
    public static Aim of(Map<String, Double> weights) {
        return of(weights, List.of(), List.of(), TrainingGround.COST);
    }

    /**
     * An aim.
     *
     * @param weights by the name of the figure
     * @throws UserException if a name is unknown or a weight has the wrong sign
     */
    public static Aim of(Map<String, Double> weights, List<String> styles, List<String> known, double cost) {
        SequencedMap<Fitness, Double> terms = new LinkedHashMap<>();
        weights.forEach((name, weight) -> terms.put(Fitness.named(name), weight));
        return new Aim(terms, List.of(), styles, known, cost, List.of());
    }

    /**
     * Reads {@code rank-icir}, or names and weights such as {@code rank-ic=1,monotonicity=0.1}.
     *
     * @return weights by name, in the order of the text
     * @throws UserException if the text is anything else
     */
    public static SequencedMap<String, Double> parse(String text) {
        SequencedMap<String, Double> weights = new LinkedHashMap<>();
        for (String term : text.split(",", -1)) {
            String[] parts = term.split("=", 2);
            String name = Fitness.named(parts[0].strip()).name();
            if (weights.put(name, parts.length == 1 ? 1 : weight(name, parts[1].strip())) != null) {
                throw new UserException("fitness names " + name + " twice, in '" + text + "'");
            }
        }
        return weights;
    }

    /** The same beside more known factors. */
    public Aim knowing(List<String> formulas) {
        List<String> more = new ArrayList<>(known);
        more.addAll(formulas);
        return new Aim(terms, objectives, styles, more, cost, avoided);
    }

    /** The same with other objectives. */
    public Aim watching(List<Fitness> figures) {
        return new Aim(terms, figures, styles, known, cost, avoided);
    }

    /** The same with other formulas that no survivor may be like. */
    public Aim avoiding(List<String> formulas) {
        return new Aim(terms, objectives, styles, known, cost, formulas);
    }

    private static double weight(String name, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException _) {
            throw new UserException(
                    "'" + text + "' is no weight of " + name + ": write numbers, such as rank-ic=1,monotonicity=0.1");
        }
    }

    private static void check(Fitness fitness, double weight) {
        boolean low = fitness.wanted() == Fitness.Wanted.LOW;
        if (!Double.isFinite(weight) || !(low ? weight < 0 : weight > 0)) {
            throw new UserException("The weight of " + fitness + " in fitness must be "
                    + (low ? "negative, since it is better the lower it is" : "positive") + ", got " + weight);
        }
    }

    /** All figures that are measured: those of the fitness, then the objectives. */
    public List<Fitness> figures() {
        List<Fitness> figures = new ArrayList<>(terms.sequencedKeySet());
        objectives.stream().filter(objective -> !terms.containsKey(objective)).forEach(figures::add);
        return figures;
    }

    /** The weighted sum; NaN if one of its figures is. */
    double fitness(double[] figures) {
        double sum = 0;
        int k = 0;
        for (double weight : terms.values()) {
            sum += weight * figures[k++];
        }
        return sum;
    }

    /** Whether nothing but the size of the RankIC counts, which is what a {@link Race} bounds. */
    boolean isRankIcAlone() {
        return terms.equals(RANK_IC.terms) && figures().size() == 1;
    }

    /** Whether formulas that rank alike may differ in what is measured. */
    boolean readsValues() {
        return figures().stream().anyMatch(Fitness::readsValues);
    }

    @Override
    public String toString() {
        return "fitness " + terms + ", objectives " + objectives + ", styles " + styles + ", known " + known + ", cost "
                + cost;
    }
}
