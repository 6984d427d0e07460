package lode.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SequencedSet;
import lode.expr.Conventions;
import lode.expr.Expr;
import org.jspecify.annotations.Nullable;

/**
 * The order in which the distinct subtrees of many formulas are computed.
 *
 * <p>Formulas are taken in turn, each depth first, and equal subtrees are computed once. A value is
 * given up after its last use, or where there is another plan to come, once its room is needed for something that is worth
 * more. Where more than {@code capacity} values would have to be kept, the plan forgets the one whose next use is furthest
 * away and computes it again when it is needed (Belady 1966): the memory that a plan needs is known before it starts.
 */
final class Plan {

    private static final Comparator<Node> LEAST_WORTH =
            Comparator.comparingDouble(Node::worth).thenComparingInt(node -> node.number);

    private final int capacity;
    private final boolean keeping;
    private final List<Step> steps = new ArrayList<>();
    private final SequencedSet<Node> live = new LinkedHashSet<>();
    private final PriorityQueue<Node> spare = new PriorityQueue<>(LEAST_WORTH);
    private int mostLive;

    private Plan(int capacity, boolean keeping) {
        this.capacity = capacity;
        this.keeping = keeping;
    }

    /**
     * Plans formulas of which nothing is known and nothing is kept.
     *
     * @param formulas    in the order in which they are to be finished
     * @param conventions say what operators see of their operands
     * @param capacity    how many values may be kept at once; a single formula may need more
     */
    static Plan of(List<Expr> formulas, Conventions conventions, int capacity) {
        return of(formulas, capacity, new Graph(new Views(conventions, false), new Numbering(), Map.of()), false);
    }

    /**
     * Plans formulas.
     *
     * @param graph   knows what earlier plans left
     * @param keeping whether values are to be left for another plan
     */
    static Plan of(List<Expr> formulas, int capacity, Graph graph, boolean keeping) {
        var plan = new Plan(capacity, keeping);
        List<Node> roots = graph.nodesOf(formulas);
        graph.kept().forEach(plan::receive);
        for (int formula = 0; formula < roots.size(); formula++) {
            Node root = roots.get(formula);
            plan.compute(root, formula);
            plan.steps.add(new Step.Finish(formula, root.operand()));
            plan.consumed(root, formula);
        }
        return plan;
    }

    /** The steps, in an order in which each finds its operands ready. */
    List<Step> steps() {
        return steps;
    }

    /** The most values that are kept at once when the steps are taken in order. */
    int mostLive() {
        return mostLive;
    }

    /** What is at hand after the last step. */
    List<Node> left() {
        return List.copyOf(live);
    }

    private void receive(Node node) {
        live.add(node);
        mostLive = Math.max(mostLive, live.size());
        if (!node.wanted()) {
            release(node, -1);
        }
    }

    /** Emits the steps that make a node's value available, if it is not. */
    private void compute(Node node, int formula) {
        if (node.atHand()) {
            return;
        }
        for (Node operand : node.operands) {
            compute(operand, formula);
            operand.pin();
        }
        makeRoom(formula);
        List<Step.Operand> operands = node.operands.stream().map(Node::operand).toList();
        node.made(steps.size());
        live.add(node);
        mostLive = Math.max(mostLive, live.size());
        steps.add(new Step.Compute(node.task, operands));
        for (Node operand : node.operands) {
            operand.unpin();
            consumed(operand, formula);
        }
    }

    private void consumed(Node node, int formula) {
        node.consumed();
        if (!node.wanted() && live.contains(node)) {
            release(node, formula);
        }
    }

    /** Gives up a value that no formula wants any more, now or once there is no room. */
    private void release(Node node, int formula) {
        if (keeping && node.worth() > 0) {
            spare.add(node);
        } else {
            forget(node, formula);
        }
    }

    private void makeRoom(int formula) {
        while (live.size() >= capacity) {
            Node node = nextSpare();
            node = node == null ? furthest(formula) : node;
            if (node == null) {
                return;
            }
            forget(node, formula);
        }
    }

    /** The one worth least of those that no formula wants any more; null if there is none. */
    private @Nullable Node nextSpare() {
        Node node = spare.poll();
        while (node != null && (node.wanted() || !live.contains(node))) {
            node = spare.poll();
        }
        return node;
    }

    /** The one that is wanted last of those that are wanted; null if all are needed at once. */
    private @Nullable Node furthest(int formula) {
        Node furthest = null;
        for (Node node : live) {
            if (!node.pinned() && (furthest == null || node.nextUse(formula) > furthest.nextUse(formula))) {
                furthest = node;
            }
        }
        return furthest;
    }

    private void forget(Node node, int formula) {
        live.remove(node);
        node.forget(formula);
    }
}
