package lode.eval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lode.expr.Expr;

/** The distinct subtrees of the formulas of one plan, and who wants them. */
final class Graph {

    private final Views views;
    private final Numbering numbering;
    private final Map<Integer, Kept> kept;
    private final Map<Integer, Node> nodes = new HashMap<>();

    /**
     * A graph without nodes.
     *
     * @param views what operators see of their operands
     * @param kept  what earlier plans left, by number
     */
    Graph(Views views, Numbering numbering, Map<Integer, Kept> kept) {
        this.views = views;
        this.numbering = numbering;
        this.kept = kept;
    }

    /** The nodes of the formulas, in their order. */
    List<Node> nodesOf(List<Expr> formulas) {
        List<Node> roots = formulas.stream()
                .map(formula -> viewed(formula, views.last(formula)))
                .toList();
        for (int formula = 0; formula < roots.size(); formula++) {
            roots.get(formula).want(formula);
        }
        return roots;
    }

    /** The nodes of all that was kept, also of what no formula contains. */
    Collection<Node> kept() {
        return kept.entrySet().stream()
                .map(entry -> nodes.computeIfAbsent(
                        entry.getKey(),
                        number -> new Node(
                                number,
                                entry.getValue().task(),
                                List.of(),
                                entry.getValue().worth())))
                .toList();
    }

    private Node node(Expr expr) {
        return switch (expr) {
            case Expr.Field(var name) -> node(new Task.ReadField(name), List.of());
            case Expr.Literal(var value) -> node(new Task.Fill(value), List.of());
            case Expr.Call call -> node(call);
        };
    }

    private Node node(Expr.Call call) {
        List<Node> operands = new ArrayList<>();
        for (Expr arg : call.args()) {
            operands.add(viewed(arg, views.between(arg, call.op())));
        }
        for (Expr grouping : call.settings().groupings()) {
            operands.add(groups(grouping));
        }
        if (call.op().seesPool()) {
            operands.add(node(new Task.ReadPool(), List.of()));
        }
        return node(new Task.Apply(call.op(), call.settings()), operands);
    }

    private Node groups(Expr grouping) {
        return grouping instanceof Expr.Field(var name)
                ? node(new Task.ReadGroups(name), List.of())
                : viewed(grouping, views.after(grouping));
    }

    /** The values of a formula after some tasks. */
    private Node viewed(Expr expr, List<Task> tasks) {
        Node node = node(expr);
        for (Task task : tasks) {
            node = node(task, List.of(node));
        }
        return node;
    }

    private Node node(Task task, List<Node> operands) {
        int number = numbering.of(
                task, operands.stream().map(operand -> operand.number).toList());
        return nodes.computeIfAbsent(number, _ -> {
            Kept before = kept.get(number);
            return new Node(number, task, List.copyOf(operands), before == null ? 0 : before.worth());
        });
    }
}
