package lode.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import lode.expr.Expr;
import lode.expr.Operator;
import lode.expr.Unit;

/**
 * Grows formulas of a given depth, of any unit or of a wanted one.
 *
 * <p>The odds of every unit are computed beforehand, so that no draw is wasted. Operators are drawn by their weights among
 * those that can give what is wanted, and the units of their operands as often as formulas of any unit have them.
 */
final class Level {

    private final Vocabulary vocabulary;
    private final double leafShare;
    private final Optional<Level> below;
    private final Map<Form, List<Form.Combination>> combinations = new LinkedHashMap<>();
    private final Odds calls;
    private final Map<Goal, Weighted<Operator>> operators = new HashMap<>();
    private final Map<Wanted, Weighted<Form.Combination>> operands = new HashMap<>();

    private record Wanted(Form form, Goal goal) {}

    private Level(Vocabulary vocabulary, double leafShare, Optional<Level> below) {
        this.vocabulary = vocabulary;
        this.leafShare = leafShare;
        this.below = below;
        below.ifPresent(this::combine);
        this.calls = combinations.isEmpty() ? Odds.NONE : callOdds();
    }

    /** Leaves only. */
    static Level leaves(Vocabulary vocabulary) {
        return new Level(vocabulary, 1, Optional.empty());
    }

    /** Formulas with one more operator at the top, and a given share of leaves among them. */
    Level above(double leaves) {
        return new Level(vocabulary, leaves, Optional.of(this));
    }

    /** How often a formula has which unit. */
    Odds odds(boolean numberAllowed) {
        return calls == Odds.NONE && leafShare == 0
                ? Odds.NONE
                : Odds.mixed(share(), vocabulary.leaves().odds(numberAllowed), calls);
    }

    /** How often a formula with an operator has which unit. */
    Odds calls() {
        return calls;
    }

    /** A formula or a leaf; the goal must have odds. */
    Expr branch(Goal goal, boolean numberAllowed, RandomGenerator random) {
        double leaf = share() * vocabulary.leaves().odds(numberAllowed).of(goal);
        double call = (1 - share()) * calls.of(goal);
        boolean ends = call == 0 || leaf > 0 && random.nextDouble() * (leaf + call) < leaf;
        return ends ? vocabulary.leaves().draw(goal, numberAllowed, random) : call(goal, random);
    }

    /** A formula with an operator; the goal must have odds. */
    Expr call(Goal goal, RandomGenerator random) {
        Operator op = operators.computeIfAbsent(goal, this::operators).draw(random);
        Form form = Form.of(op);
        List<Goal> wanted = operands.computeIfAbsent(new Wanted(form, goal), this::operands)
                .draw(random)
                .operands();
        List<Expr> args = new ArrayList<>();
        for (int k = 0; k < wanted.size(); k++) {
            args.add(below.orElseThrow().branch(wanted.get(k), form.numberFits(k), random));
        }
        return new Expr.Call(op, args, vocabulary.settings(op, random));
    }

    /** Where no operator fits, leaves are all there is. */
    private double share() {
        return calls == Odds.NONE && leafShare > 0 ? 1 : leafShare;
    }

    private void combine(Level operand) {
        for (Operator op : vocabulary.operators().things()) {
            combinations.computeIfAbsent(
                    Form.of(op),
                    form -> form.combinations(IntStream.range(0, form.arity())
                            .mapToObj(k -> operand.odds(form.numberFits(k)))
                            .toList()));
        }
        combinations.values().removeIf(List::isEmpty);
    }

    private Odds callOdds() {
        Map<Unit, Double> shares = new LinkedHashMap<>();
        Weighted<Operator> fitting = operators(Goal.ANY);
        for (int k = 0; k < fitting.things().size(); k++) {
            List<Form.Combination> lawful = lawful(Form.of(fitting.things().get(k)));
            double share = fitting.weight(k)
                    / fitting.weight()
                    / lawful.stream().mapToDouble(Form.Combination::odds).sum();
            lawful.forEach(each -> shares.merge(each.result(), share * each.odds(), Double::sum));
        }
        return Odds.of(shares);
    }

    /** The operators that can reach the goal. */
    private Weighted<Operator> operators(Goal goal) {
        return vocabulary
                .operators()
                .only(op -> lawful(Form.of(op)).stream().anyMatch(each -> goal.allows(each.result())))
                .orElseThrow();
    }

    private List<Form.Combination> lawful(Form form) {
        return combinations.getOrDefault(form, List.of());
    }

    private Weighted<Form.Combination> operands(Wanted wanted) {
        return Weighted.of(lawful(wanted.form()), Form.Combination::odds)
                .only(each -> wanted.goal().allows(each.result()))
                .orElseThrow();
    }
}
