package lode.explain;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import lode.expr.Expr;
import lode.measure.RankIc;
import lode.panel.Dataset;
import lode.panel.Field;
import lode.panel.Panel;

/**
 * Takes the parts of a formula out, one after another.
 *
 * <p>A part is taken out by giving every instrument the mean of the pool on each day in its place: what the part says of the market stays,
 * what it says of an instrument goes. It is taken out wherever it stands, and the rank correlation is told of the cells in which the
 * formula itself has a value. Numbers are no parts.
 */
final class Ablation {

    private static final String PLACE = "part_that_is_taken_out";

    private final Ground ground;
    private final RankIc rankIc;
    private final double[] values;

    /**
     * Begins with a formula.
     *
     * @param values its values up to the last day
     */
    Ablation(Ground ground, double[] values) {
        this.ground = ground;
        this.rankIc = ground.rankIc();
        this.values = values;
    }

    /** The mean of each day, and what the part is worth alone. */
    private record Alone(double[] means, double rankIc) {}

    /** Its parts, in the order in which they stand in it. */
    List<Ablated> of(Expr formula, int direction, double whole) {
        List<Expr> parts = formula.nodes()
                .skip(1)
                .filter(part -> !(part instanceof Expr.Literal))
                .distinct()
                .toList();
        List<Alone> alone = ground.engine()
                .evaluate(
                        parts,
                        ground.days().end(),
                        (_, cells, _) -> new Alone(
                                means(cells), rankIc.daily(cells, ground.days()).mean()));
        return IntStream.range(0, parts.size())
                .mapToObj(k -> {
                    Expr part = parts.get(k);
                    int places = (int) formula.nodes().filter(part::equals).count();
                    double without =
                            direction * without(formula, part, alone.get(k).means());
                    double loss = whole - (Double.isNaN(without) ? 0 : without);
                    return new Ablated(part, places, without, loss, alone.get(k).rankIc());
                })
                .toList();
    }

    private double[] means(double[] cells) {
        int width = ground.width();
        double[] means = new double[ground.days().end()];
        for (int t = 0; t < means.length; t++) {
            double sum = 0;
            int known = 0;
            for (int cell = t * width; cell < (t + 1) * width; cell++) {
                if (!Double.isNaN(cells[cell]) && ground.pool().contains(cell)) {
                    sum += cells[cell];
                    known++;
                }
            }
            means[t] = sum / known;
        }
        return means;
    }

    private double without(Expr formula, Expr part, double[] means) {
        SequencedMap<Field, Function<Dataset, Panel>> more = new LinkedHashMap<>();
        more.put(Field.custom(PLACE), _ -> everywhere(means));
        Expr left = replaced(formula, part, new Expr.Field(PLACE));
        return ground.engine(ground.data().with(more))
                .evaluate(List.of(left), ground.days().end(), (_, cells, days) -> {
                    double[] known = Arrays.copyOf(cells, days.last() * ground.width());
                    for (int cell = 0; cell < known.length; cell++) {
                        known[cell] = Double.isNaN(values[cell]) ? Double.NaN : known[cell];
                    }
                    return rankIc.daily(known, ground.days()).mean();
                })
                .getFirst();
    }

    private Panel everywhere(double[] means) {
        int width = ground.width();
        double[] cells = new double[ground.data().axes().cells()];
        Arrays.fill(cells, Double.NaN);
        for (int t = 0; t < means.length; t++) {
            Arrays.fill(cells, t * width, (t + 1) * width, means[t]);
        }
        return Panel.wrap(ground.data().axes(), cells);
    }

    /** The formula with something else wherever a part stands. */
    private static Expr replaced(Expr formula, Expr part, Expr by) {
        if (formula.equals(part)) {
            return by;
        }
        return formula instanceof Expr.Call(var op, var args, var settings)
                ? new Expr.Call(
                        op, args.stream().map(arg -> replaced(arg, part, by)).toList(), settings)
                : formula;
    }
}
