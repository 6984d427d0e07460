package lode.measure;

import java.util.Arrays;
import lode.panel.Axes;
import lode.panel.Panel;

/**
 * What weights earn from each date to the next, where a part of the portfolio is renewed on each date and held for several.
 *
 * <p>On each date there are as many parts as a part is held for dates, fewer at first, and the return is the mean of theirs.
 * A part is bought and held; the price of what does not trade is its last one.
 */
final class Holdings {

    private final double[] prices;
    private final int width;
    private final int dates;
    private final int horizon;

    Holdings(Panel prices, int horizon) {
        Axes axes = prices.axes();
        this.width = axes.width();
        this.dates = axes.length();
        this.horizon = horizon;
        this.prices = prices.values().clone();
        for (int cell = width; cell < this.prices.length; cell++) {
            boolean over = cell / width == dates - 1; // no price yet, or none any more
            if (Double.isNaN(this.prices[cell]) && !over) {
                this.prices[cell] = this.prices[cell - width];
            }
        }
    }

    /**
     * The steps of some weights.
     *
     * @param weights on each date, over the instruments; 0 for none
     * @param invested whether weights are money that is invested, so that a part's return is on its value; else on 1
     */
    double[] steps(double[][] weights, boolean invested) {
        double[] steps = new double[dates];
        Arrays.fill(steps, Double.NaN);
        for (int k = 0; k + 1 < dates; k++) {
            double sum = 0;
            int parts = 0;
            for (int s = Math.max(0, k - horizon + 1); s <= k; s++) {
                double step = step(weights[s], s, k, invested);
                if (!Double.isNaN(step)) {
                    sum += step;
                    parts++;
                }
            }
            steps[k] = sum / parts;
        }
        return steps;
    }

    private double step(double[] weights, int bought, int k, boolean invested) {
        double value = 0;
        double gain = 0;
        double gross = 0;
        for (int i = 0; i < width; i++) {
            double price = prices[bought * width + i];
            double now = prices[k * width + i];
            double next = prices[(k + 1) * width + i];
            if (weights[i] != 0 && price > 0 && next > 0) {
                value += weights[i] * now / price;
                gain += weights[i] * (next - now) / price;
                gross += Math.abs(weights[i]);
            }
        }
        return gross == 0 ? Double.NaN : gain / (invested ? value : 1);
    }
}
