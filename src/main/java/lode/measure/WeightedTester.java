package lode.measure;

import java.util.Optional;
import lode.panel.Groups;
import lode.panel.Panel;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/** Holds everything by its factor value. For one thread. */
final class WeightedTester {

    private final TestGround ground;
    private final Panel factor;
    private final int direction;
    private final int dates;
    private final int width;

    WeightedTester(TestGround ground, Panel factor, int direction) {
        this.ground = ground;
        this.factor = factor;
        this.direction = direction;
        this.dates = ground.axes().length();
        this.width = ground.width();
    }

    /**
     * What it earns.
     *
     * @param industry  industries within which the mean is taken; empty for that of all
     * @param everyone  steps of all, equally weighted
     */
    WeightedReturn test(Optional<Groups> industry, double[] everyone) {
        double[][] weights = new double[dates][];
        var section = new Section(ground.pool());
        for (int k = 0; k < dates; k++) {
            weights[k] = weights(industry, section, k);
        }
        double[] steps = ground.settings().overlapping()
                ? new Holdings(ground.prices(), ground.horizon()).steps(weights, false)
                : steps(weights);
        double[] cumulative = Series.compounded(steps);
        double perYear = ground.datesPerYear();
        SimpleRegression line = line(everyone, steps);
        return new WeightedReturn(
                steps,
                cumulative,
                cumulative[dates - 1],
                Series.annual(steps, perYear),
                Series.std(steps) * Math.sqrt(perYear),
                Series.drawdown(cumulative),
                line.getSlope(),
                Math.pow(1 + line.getIntercept(), perYear) - 1);
    }

    /** Weights of those who have a value and a return; all 0 where there are too few. */
    double[] weights(Optional<Groups> industry, Section section, int date) {
        double[] weights = new double[width];
        double[] wanted = ground.settings().overlapping()
                ? ground.prices().values()
                : ground.returns().values();
        int n = section.take(
                factor,
                wanted,
                date,
                i -> industry.stream()
                        .noneMatch(groups -> Double.isNaN(groups.codes().at(date, i))));
        if (n < ground.settings().fewestPairs()) {
            return weights;
        }
        int number = industry.map(groups -> groups.labels().size()).orElse(1);
        int[] codes = new int[n];
        double[] sums = new double[number];
        int[] counts = new int[number];
        for (int j = 0; j < n; j++) {
            int instrument = section.instruments()[j];
            codes[j] = industry.map(groups -> (int) groups.codes().at(date, instrument))
                    .orElse(0);
            sums[codes[j]] += section.x()[j];
            counts[codes[j]]++;
        }
        double gross = 0;
        for (int j = 0; j < n; j++) {
            double weight = section.x()[j] - sums[codes[j]] / counts[codes[j]];
            weights[section.instruments()[j]] = direction * weight;
            gross += Math.abs(weight);
        }
        for (int j = 0; j < n; j++) {
            weights[section.instruments()[j]] = gross > 0 ? weights[section.instruments()[j]] / gross : 0;
        }
        return weights;
    }

    private double[] steps(double[][] weights) {
        double[] steps = new double[dates];
        for (int k = 0; k < dates; k++) {
            double sum = 0;
            double gross = 0;
            for (int i = 0; i < width; i++) {
                if (weights[k][i] != 0) {
                    sum += weights[k][i] * ground.returns().at(k, i);
                    gross += Math.abs(weights[k][i]);
                }
            }
            steps[k] = gross == 0 ? Double.NaN : sum;
        }
        return steps;
    }

    /** The least squares of y on x, over dates that have both. */
    private static SimpleRegression line(double[] x, double[] y) {
        var line = new SimpleRegression();
        for (int k = 0; k < x.length; k++) {
            if (!Double.isNaN(x[k]) && !Double.isNaN(y[k])) {
                line.addData(x[k], y[k]);
            }
        }
        return line;
    }
}
