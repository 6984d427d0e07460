package lode.combine;

import java.util.List;
import lode.measure.RankIc;
import lode.panel.Axes;
import lode.panel.AxesMismatchException;
import lode.panel.Label;
import lode.panel.LabelSpec;
import lode.panel.Panel;
import lode.panel.Period;
import lode.panel.Pool;

/**
 * What is combined: prepared factors, the return that they are to foresee, and the coefficients each has by itself.
 *
 * <p>Labels and coefficients are read through a {@link History} only, which hands out what is complete.
 */
public final class Material {

    private final List<Ingredient> ingredients;
    private final List<Panel> factors;
    private final Label label;
    private final Pool pool;
    private final int first;
    private final RankIc rankIc;
    private final double[][] ics;

    /**
     * Prepared factors.
     *
     * @param ingredients what they are
     * @param factors     their values, missing outside the pool, on a common scale on each day, in the same order
     * @param label       the return that follows
     * @param pool        who counts
     * @param first       the first day that anything is learned from
     * @param fewestPairs how many values a day needs
     * @throws AxesMismatchException if they do not share their days and instruments
     */
    public Material(
            List<Ingredient> ingredients, List<Panel> factors, Label label, Pool pool, int first, int fewestPairs) {
        if (ingredients.size() != factors.size() || factors.isEmpty()) {
            throw new IllegalArgumentException(ingredients.size() + " ingredients for " + factors.size() + " factors");
        }
        for (Panel factor : factors) {
            if (!factor.axes().equals(label.axes())) {
                throw new AxesMismatchException("a factor has " + factor.axes() + ", the label " + label.axes());
            }
        }
        this.ingredients = List.copyOf(ingredients);
        this.factors = List.copyOf(factors);
        this.label = label;
        this.pool = pool;
        this.first = first;
        this.rankIc = RankIc.of(label, pool, fewestPairs);
        var days = new Period(0, label.axes().length());
        this.ics = factors.stream()
                .map(factor -> rankIc.daily(factor.values(), days).ics())
                .toArray(double[][]::new);
    }

    /** What the factors are. */
    public List<Ingredient> ingredients() {
        return ingredients;
    }

    /** What the factors are called. */
    public List<String> names() {
        return ingredients.stream().map(Ingredient::name).toList();
    }

    /** How many factors there are. */
    public int count() {
        return factors.size();
    }

    /** The days and instruments. */
    public Axes axes() {
        return label.axes();
    }

    /** Who counts. */
    public Pool pool() {
        return pool;
    }

    /** The days from the first that anything is learned from. */
    public Period days() {
        return new Period(first, axes().length());
    }

    /** The value of a factor; NaN where it is missing. */
    double value(int factor, int day, int instrument) {
        return factors.get(factor).at(day, instrument);
    }

    /** The values of a factor on a day, copied. */
    double[] rowCopy(int factor, int day) {
        int width = axes().width();
        double[] row = new double[width];
        System.arraycopy(factors.get(factor).values(), day * width, row, 0, width);
        return row;
    }

    /** Which return is to be foreseen. */
    public LabelSpec label() {
        return label.spec();
    }

    /** How many days after a day its label is complete. */
    int reach() {
        return label.spec().reach();
    }

    /** How many days a label spans. */
    int horizon() {
        return label.spec().horizon();
    }

    /** What is complete at the close of a day. */
    History until(int today) {
        return new History(this, today);
    }

    /** The label; for {@link History} only. */
    double label(int day, int instrument) {
        return label.values()[day * axes().width() + instrument];
    }

    /** The coefficient of a factor; for {@link History} only. */
    double ic(int factor, int day) {
        return ics[factor][day];
    }

    /** The rank correlation of each of some days between values and the label, to judge what was learned, never to learn. */
    public double[] judge(double[] values, int[] judged) {
        RankIc.Walk walk = rankIc.walk(values, new Period(0, axes().length()));
        double[] found = new double[judged.length];
        for (int k = 0; k < judged.length; k++) {
            found[k] = walk.visit(judged[k]);
        }
        return found;
    }
}
