package lode.report;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** How much factors have in common: their correlations as a coloured matrix, each row with its formula. */
public final class Heatmap extends Picture {

    /** The most factors whose numbers can still be read. */
    public static final int MOST = 60;

    /**
     * A row and a column of the matrix.
     *
     * @param name    short, such as {@code f1}; labels the row and the column
     * @param formula any length; wrapped and folded beside the row
     */
    public record Factor(String name, String formula) {}

    private static final double ROUNDING = 1e-9;

    private final Caption caption;
    private final List<Factor> factors;
    private final double[][] correlations;

    private Heatmap(Caption caption, List<Factor> factors, double[][] correlations) {
        this.caption = caption;
        this.factors = List.copyOf(factors);
        this.correlations = correlations;
    }

    /**
     * The matrix of {@code correlations} of {@code factors}, in the order given.
     *
     * @param correlations factors × factors, in [-1, 1]; NaN is drawn as a blank cell with a dash
     * @throws IllegalArgumentException if there are no factors or more than {@link #MOST}, if the matrix is not
     *     factors × factors, or if a value lies outside [-1, 1]
     */
    public static Heatmap copyOf(Caption caption, List<Factor> factors, double[][] correlations) {
        int n = factors.size();
        if (n < 1 || n > MOST) {
            throw new IllegalArgumentException("a heatmap shows 1 to " + MOST + " factors, got " + n);
        }
        Heatmap heatmap = new Heatmap(caption, factors, copy(correlations));
        heatmap.checkShape();
        heatmap.checkRange();
        return heatmap;
    }

    /** The same of the first {@link #MOST} where there are more. */
    public static Heatmap ofFirst(Caption caption, List<Factor> factors, double[][] correlations) {
        int shown = Math.min(MOST, factors.size());
        double[][] corner = Arrays.stream(correlations, 0, shown)
                .map(row -> Arrays.copyOf(row, shown))
                .toArray(double[][]::new);
        return copyOf(caption, factors.subList(0, shown), corner);
    }

    private static double[][] copy(double[][] matrix) {
        return Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
    }

    private void checkShape() {
        int n = factors.size();
        List<Integer> rows = Arrays.stream(correlations).map(row -> row.length).toList();
        if (!rows.equals(Collections.nCopies(n, n))) {
            throw new IllegalArgumentException(
                    "%d factors need %d x %d correlations, got rows of %s".formatted(n, n, n, rows));
        }
    }

    private void checkRange() {
        for (int i = 0; i < factors.size(); i++) {
            for (int j = 0; j < factors.size(); j++) {
                if (Math.abs(correlations[i][j]) > 1 + ROUNDING) {
                    throw new IllegalArgumentException("the correlation of %s and %s is %s, outside [-1, 1]"
                            .formatted(factors.get(i).name(), factors.get(j).name(), correlations[i][j]));
                }
            }
        }
    }

    Caption caption() {
        return caption;
    }

    List<Factor> factors() {
        return factors;
    }

    double correlation(int row, int column) {
        return correlations[row][column];
    }

    @Override
    List<Text> words() {
        Stream<Text> labels = factors.stream().flatMap(f -> Stream.of(Text.of(f.name()), Text.of(f.formula())));
        return Stream.of(Stream.of(caption.title()), caption.facts().stream(), labels, Stream.of(HeatmapLayout.SCALE))
                .flatMap(words -> words)
                .toList();
    }

    @Override
    Drawing drawing(Lettering lettering) {
        return new HeatmapLayout(this, lettering).drawing();
    }
}
