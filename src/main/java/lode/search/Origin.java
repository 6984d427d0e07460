package lode.search;

import java.util.ArrayList;
import java.util.List;
import lode.expr.Expr;

/**
 * Where a formula came from.
 *
 * @param ways    what was done to the first parent, in order
 * @param parents the formulas it was made from, the one that was changed first; empty for one that was grown
 */
record Origin(List<Way> ways, List<Expr> parents) {

    /** A formula that has no parents. */
    static final Origin GROWN = new Origin(List.of(Way.GROWN), List.of());

    Origin {
        ways = List.copyOf(ways);
        parents = List.copyOf(parents);
    }

    /** The same, changed once more. */
    Origin then(Way way, List<Expr> donors) {
        return new Origin(joined(ways, List.of(way)), joined(parents, donors));
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
