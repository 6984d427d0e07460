package lode.combine;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import lode.panel.Axes;
import lode.panel.Panel;
import lode.risk.Orthogonalise;

/** Makes factors uncorrelated, each day by itself, over the instruments that have all of them. */
public final class Uncorrelated {

    /** A day needs so many instruments more than there are factors. */
    private static final int SPARE = 5;

    private Uncorrelated() {}

    /**
     * The factors, made uncorrelated in their order.
     *
     * @param factors on the same days and instruments; at least one
     * @return the same number; missing where any factor is
     */
    public static List<Panel> of(List<Panel> factors, Orthogonalise way) {
        Axes axes = factors.getFirst().axes();
        double[][] turned = new double[factors.size()][axes.cells()];
        for (double[] values : turned) {
            Arrays.fill(values, Double.NaN);
        }
        for (int date = 0; date < axes.length(); date++) {
            turn(factors, way, date, turned);
        }
        return Arrays.stream(turned).map(values -> Panel.wrap(axes, values)).toList();
    }

    private static void turn(List<Panel> factors, Orthogonalise way, int date, double[][] turned) {
        int width = factors.getFirst().axes().width();
        int[] instruments = IntStream.range(0, width)
                .filter(i -> factors.stream().noneMatch(factor -> Double.isNaN(factor.at(date, i))))
                .toArray();
        if (instruments.length < factors.size() + SPARE) {
            return;
        }
        double[][] columns = factors.stream()
                .map(factor -> Arrays.stream(instruments)
                        .mapToDouble(i -> factor.at(date, i))
                        .toArray())
                .toArray(double[][]::new);
        double[][] result = way.of(Orthogonalise.standardised(columns));
        for (int f = 0; f < result.length; f++) {
            for (int k = 0; k < instruments.length; k++) {
                turned[f][date * width + instruments[k]] = result[f][k];
            }
        }
    }
}
