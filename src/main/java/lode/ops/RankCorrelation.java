package lode.ops;

import java.util.Arrays;
import lode.expr.Choice;
import lode.panel.Days;

/**
 * The correlation of the ranks of two series among the last d days.
 *
 * <p>For every day of the window is kept how many others lie below it less how many lie above: twice its rank less n +
 * 1, where equals share their mean rank. A day that comes or goes changes each of these by one, so nothing is ever
 * sorted. All of them are whole numbers with a mean of 0, so their correlation is exact to the last rounding, and has
 * no past.
 */
final class RankCorrelation {

    private final int d;
    private final int width;
    private final double[] in0;
    private final double[] in1;
    private final Side x;
    private final Side y;
    private final WindowCount known;
    private final double[] products;
    private final double[] squaresX;
    private final double[] squaresY;

    RankCorrelation(Choice choice, Days days, double[]... in) {
        this.d = choice.days(0);
        this.width = days.width();
        this.in0 = in[0];
        this.in1 = in[1];
        int size = Math.min(d, days.last());
        this.known = new WindowCount(size, width, Math.max(2, choice.enough()));
        this.x = new Side(size, width, known);
        this.y = new Side(size, width, known);
        this.products = new double[width];
        this.squaresX = new double[width];
        this.squaresY = new double[width];
    }

    void run(double[] out, Days days) {
        double[] newX = new double[width];
        double[] newY = new double[width];
        for (int t = Math.max(0, days.first() - d + 1); t < days.last(); t++) {
            System.arraycopy(in0, t * width, newX, 0, width);
            System.arraycopy(in1, t * width, newY, 0, width);
            known.arrive(t, newX, newY);
            x.arrive(t, newX);
            y.arrive(t, newY);
            if (t >= days.first()) {
                correlate(out, t);
            }
        }
    }

    private void correlate(double[] out, int t) {
        Arrays.fill(products, 0);
        Arrays.fill(squaresX, 0);
        Arrays.fill(squaresY, 0);
        for (int s = 0; s < x.ranks.length; s++) {
            add(products, squaresX, squaresY, x.ranks[s], y.ranks[s]);
        }
        for (int i = 0; i < width; i++) {
            double v = products[i] / Math.sqrt(squaresX[i] * squaresY[i]) + known.lack(i);
            out[t * width + i] = v + (v - v);
        }
    }

    private static void add(double[] products, double[] squaresX, double[] squaresY, double[] a, double[] b) {
        for (int i = 0; i < products.length; i++) {
            products[i] += a[i] * b[i];
            squaresX[i] += a[i] * a[i];
            squaresY[i] += b[i] * b[i];
        }
    }

    /** The days of one series, and how many days of the window lie below each of them less how many lie above. */
    private static final class Side {

        final double[][] ranks;
        private final double[][] values;
        private final double[] gone;
        private final WindowCount known;

        Side(int size, int width, WindowCount known) {
            this.known = known;
            ranks = new double[size][width];
            values = new double[size][width];
            gone = new double[width];
        }

        void arrive(int t, double[] today) {
            int place = t % values.length;
            System.arraycopy(values[place], 0, gone, 0, gone.length);
            System.arraycopy(today, 0, values[place], 0, gone.length);
            Arrays.fill(ranks[place], 0);
            double[] here = known.present(place);
            for (int s = 0; s < values.length; s++) {
                if (s != place) {
                    compare(ranks[s], ranks[place], values[s], today, known.present(s), here);
                    leave(ranks[s], values[s], gone, known.present(s), known.gone());
                }
            }
        }

        private static void compare(
                double[] ranks, double[] rank, double[] day, double[] today, double[] there, double[] here) {
            for (int i = 0; i < ranks.length; i++) {
                double above = Math.signum(day[i] - today[i]) * (there[i] * here[i]);
                ranks[i] += above;
                rank[i] -= above;
            }
        }

        private static void leave(double[] ranks, double[] day, double[] gone, double[] there, double[] was) {
            for (int i = 0; i < ranks.length; i++) {
                ranks[i] -= Math.signum(day[i] - gone[i]) * (there[i] * was[i]);
            }
        }
    }
}
