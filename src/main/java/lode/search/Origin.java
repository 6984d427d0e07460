package lode.search;

import java.util.ArrayList;
import java.util.List;
import lode.expr.Expr;

/**
 * Where a formula came from.
 *
 * @param ways    what was done to the first parent, in order
 * @param parents the formulas it was made from, the one that was changed first; empty for one that was grown
 * @param blocks  the building blocks in it that are in none of its parents
 */
record Origin(List<Way> ways, List<Expr> parents, List<Expr> blocks) {

    /** A formula that has no parents. */
    static final Origin GROWN = new Origin(List.of(Way.GROWN), List.of());

    Origin {
        ways = List.copyOf(ways);
        parents = List.copyOf(parents);
        blocks = List.copyOf(blocks);
    }

    /** A formula without building blocks of its own. */
    Origin(List<Way> ways, List<Expr> parents) {
        this(ways, parents, List.of());
    }

    /** The same, with those of some building blocks that are in a formula and in none of its parents. */
    Origin drawing(List<Expr> offered, Expr formula) {
        List<Expr> drawn = offered.stream()
                .filter(block ->
                        contains(formula, block) && parents.stream().noneMatch(parent -> contains(parent, block)))
                .toList();
        return drawn.isEmpty() ? this : new Origin(ways, parents, drawn);
    }

    private static boolean contains(Expr formula, Expr part) {
        return formula.nodes().anyMatch(part::equals);
    }

    /** The same, changed once more. */
    Origin then(Way way, List<Expr> donors) {
        return new Origin(joined(ways, List.of(way)), joined(parents, donors), blocks);
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
