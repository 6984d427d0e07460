package lode.search;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import lode.expr.Expr;

/** Finds and replaces parts of formulas; parts are numbered from 0, the whole, parents first. */
final class Subtrees {

    /** How often a cut is made above a leaf rather than at one (Koza 1992). */
    private static final double INNER_SHARE = 0.9;

    private Subtrees() {}

    /** The part of that number. */
    static Expr at(Expr formula, int number) {
        return formula.nodes().skip(number).findFirst().orElseThrow();
    }

    /** The formula with the part of that number replaced. */
    static Expr replace(Expr formula, int number, Expr part) {
        if (number == 0) {
            return part;
        }
        Expr.Call call = (Expr.Call) formula;
        List<Expr> args = new ArrayList<>(call.args());
        int first = 1;
        for (int k = 0; k < args.size(); k++) {
            int size = (int) args.get(k).nodes().count();
            if (number < first + size) {
                args.set(k, replace(args.get(k), number - first, part));
                return new Expr.Call(call.op(), args, call.settings());
            }
            first += size;
        }
        throw new IllegalArgumentException("no part " + number + " in " + formula);
    }

    /** The numbers of all calls nine in ten times, else of all leaves; the whole if the formula has no such parts. */
    static List<Integer> kind(Expr formula, RandomGenerator random) {
        boolean inner = random.nextDouble() < INNER_SHARE;
        List<Expr> parts = formula.nodes().toList();
        List<Integer> numbers = IntStream.range(0, parts.size())
                .filter(k -> parts.get(k) instanceof Expr.Call == inner)
                .boxed()
                .toList();
        return numbers.isEmpty() ? List.of(0) : numbers;
    }
}
