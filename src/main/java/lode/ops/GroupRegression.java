package lode.ops;

import java.util.Arrays;
import lode.panel.Days;

/** Least-squares lines of one series over another, one in each group of a day. */
final class GroupRegression {

    /** Two coefficients, and one value more. */
    private static final int ENOUGH = 3;

    private final Slots slots;
    private final GroupMoments ofY;
    private final GroupMoments ofX;
    private final double[] products;
    private final double[] squares;

    GroupRegression(Days days, double[] codes) {
        slots = new Slots(days, codes);
        ofY = new GroupMoments(slots);
        ofX = new GroupMoments(slots);
        products = slots.table();
        squares = slots.table();
    }

    void residuals(double[] out, Days days, double[] y, double[] x) {
        for (int t = days.first(); t < days.last(); t++) {
            int row = t * days.width();
            slots.read(row, y, x);
            ofY.measure(y, row);
            ofX.measure(x, row);
            fit(y, x, row);
            slots.write(products, out, row);
            for (int i = 0; i < days.width(); i++) {
                int slot = slots.of[i];
                double v = ofY.above(y[row + i], slot) - out[row + i] * ofX.above(x[row + i], slot);
                out[row + i] = v + (v - v);
            }
        }
    }

    /** Leaves the slope of each line where its products were. */
    private void fit(double[] y, double[] x, int row) {
        Arrays.fill(products, 0);
        Arrays.fill(squares, 0);
        for (int i = 0; i < slots.of.length; i++) {
            int slot = slots.of[i];
            double above = ofX.above(x[row + i], slot);
            products[slot] += above * ofY.above(y[row + i], slot);
            squares[slot] += above * above;
        }
        for (int g = 0; g < slots.groups(); g++) {
            products[g] = ofX.count(g) < ENOUGH ? Double.NaN : products[g] / squares[g];
        }
    }
}
