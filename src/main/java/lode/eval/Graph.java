package lode.eval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lode.expr.Expr;

/** The distinct subtrees of the formulas of one plan, and who wants them. */
final class Graph {

    private final Numbering numbering;
    private final Map<Integer, Kept> kept;
    private final Map<Integer, Node> nodes = new HashMap<>();

    /**
     * A graph without nodes.
     *
     * @param kept what earlier plans left, by number
     */
    Graph(Numbering numbering, Map<Integer, Kept> kept) {
        this.numbering = numbering;
        this.kept = kept;
    }

    /** The nodes of the formulas, in their order. */
    List<Node> nodesOf(List<Expr> formulas) {
        List<Node> roots = formulas.stream().map(this::node).toList();
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
        boolean across = call.op().reach().acrossInstruments();
        List<Node> operands = new ArrayList<>();
        for (Expr arg : call.args()) {
            Node operand = node(arg);
            operands.add(across ? node(new Task.Mask(), List.of(operand)) : operand);
        }
        String grouping = call.settings().grouping();
        if (!grouping.isEmpty()) {
            operands.add(node(new Task.ReadGroups(grouping), List.of()));
        }
        return node(new Task.Apply(call.op(), call.settings()), operands);
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
