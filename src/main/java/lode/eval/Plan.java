package lode.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lode.expr.Conventions;
import lode.expr.Expr;

/**
 * The order in which the distinct subtrees of many formulas are computed.
 *
 * <p>Formulas are taken in turn, each depth first, and equal subtrees are computed once. A value is
 * given up after its last use. Where more than {@code capacity} values would have to be kept, the
 * plan forgets the one whose next use is furthest away and computes it again when it is needed
 * (Belady 1966): the memory that a plan needs is known before it starts.
 */
final class Plan {

    private final int capacity;
    private final List<Step> steps = new ArrayList<>();
    private final List<Node> live = new ArrayList<>();
    private int mostLive;

    private Plan(int capacity) {
        this.capacity = capacity;
    }

    /**
     * Plans the formulas.
     *
     * @param formulas    in the order in which they are to be finished
     * @param conventions say what operators see of their operands
     * @param capacity    how many values may be kept at once; a single formula may need more
     */
    static Plan of(List<Expr> formulas, Conventions conventions, int capacity) {
        var plan = new Plan(capacity);
        List<Node> roots = new Graph(new Views(conventions)).nodesOf(formulas);
        for (int formula = 0; formula < roots.size(); formula++) {
            Node root = roots.get(formula);
            plan.compute(root, formula);
            plan.steps.add(new Step.Finish(formula, root.operand()));
            plan.consumed(root);
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

    /** Emits the steps that make a node's value available, if it is not. */
    private void compute(Node node, int formula) {
        if (node.task.stored() || node.step >= 0) {
            return;
        }
        for (Node operand : node.operands) {
            compute(operand, formula);
            operand.pins++;
        }
        makeRoom(formula);
        node.step = steps.size();
        live.add(node);
        mostLive = Math.max(mostLive, live.size());
        steps.add(new Step.Compute(
                node.task, node.operands.stream().map(Node::operand).toList()));
        for (Node operand : node.operands) {
            operand.pins--;
            consumed(operand);
        }
    }

    private void consumed(Node node) {
        node.uses--;
        if (node.uses == 0 && node.step >= 0) {
            forget(node);
        }
    }

    private void makeRoom(int formula) {
        while (live.size() >= capacity) {
            Node furthest = null;
            for (Node node : live) {
                if (node.pins == 0 && (furthest == null || node.nextUse(formula) > furthest.nextUse(formula))) {
                    furthest = node;
                }
            }
            if (furthest == null) {
                return;
            }
            forget(furthest);
            furthest.operands.forEach(Plan::wantedAgain);
        }
    }

    private void forget(Node node) {
        node.step = -1;
        live.remove(node);
    }

    /** A forgotten value will read its operands once more; one that was given up comes back with its own. */
    private static void wantedAgain(Node node) {
        node.uses++;
        if (node.uses == 1) {
            node.operands.forEach(Plan::wantedAgain);
        }
    }

    /** A distinct subtree while the plan is made. */
    private static final class Node {

        private final int id;
        private final Task task;
        private final List<Node> operands;
        private final List<Integer> wantedBy = new ArrayList<>();
        private int uses;
        private int pins;
        private int step = -1;

        Node(int id, Task task, List<Node> operands) {
            this.id = id;
            this.task = task;
            this.operands = operands;
        }

        Step.Operand operand() {
            return task.stored() ? new Step.Operand.OfData(task) : new Step.Operand.OfStep(step);
        }

        /** The next formula after the current one that asks for this value; far away if none does. */
        int nextUse(int formula) {
            return wantedBy.stream()
                    .filter(wanted -> wanted > formula)
                    .findFirst()
                    .orElse(Integer.MAX_VALUE);
        }
    }

    /** Finds the distinct subtrees, and who wants them. */
    private static final class Graph {

        /** What makes two nodes the same: the task, and the operands by number. */
        private record Key(Task task, List<Integer> operands) {}

        private final Views views;
        private final Map<Key, Node> nodes = new HashMap<>();

        Graph(Views views) {
            this.views = views;
        }

        List<Node> nodesOf(List<Expr> formulas) {
            List<Node> roots = new ArrayList<>();
            for (int formula = 0; formula < formulas.size(); formula++) {
                Expr root = formulas.get(formula);
                roots.add(wanted(viewed(root, views.last(root), formula), formula));
            }
            return roots;
        }

        private Node node(Expr expr, int formula) {
            return switch (expr) {
                case Expr.Field(var name) -> node(new Task.ReadField(name), List.of(), formula);
                case Expr.Literal(var value) -> node(new Task.Fill(value), List.of(), formula);
                case Expr.Call call -> node(call, formula);
            };
        }

        private Node node(Expr.Call call, int formula) {
            List<Node> operands = new ArrayList<>();
            for (Expr arg : call.args()) {
                operands.add(viewed(arg, views.between(arg, call.op()), formula));
            }
            for (Expr grouping : call.settings().groupings()) {
                operands.add(groups(grouping, formula));
            }
            if (call.op().seesPool()) {
                operands.add(node(new Task.ReadPool(), List.of(), formula));
            }
            return node(new Task.Apply(call.op(), call.settings()), operands, formula);
        }

        private Node groups(Expr grouping, int formula) {
            return grouping instanceof Expr.Field(var name)
                    ? node(new Task.ReadGroups(name), List.of(), formula)
                    : viewed(grouping, views.after(grouping), formula);
        }

        /** The values of a formula after some tasks. */
        private Node viewed(Expr expr, List<Task> tasks, int formula) {
            Node node = node(expr, formula);
            for (Task task : tasks) {
                node = node(task, List.of(node), formula);
            }
            return node;
        }

        private Node node(Task task, List<Node> operands, int formula) {
            var key = new Key(task, operands.stream().map(operand -> operand.id).toList());
            Node known = nodes.get(key);
            if (known != null) {
                return known;
            }
            operands.forEach(operand -> wanted(operand, formula));
            var node = new Node(nodes.size(), task, List.copyOf(operands));
            nodes.put(key, node);
            return node;
        }

        private static Node wanted(Node node, int formula) {
            node.uses++;
            node.wantedBy.add(formula);
            return node;
        }
    }
}
