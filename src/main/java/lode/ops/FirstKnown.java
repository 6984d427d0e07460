package lode.ops;

import lode.panel.Days;

/** Finds how many days at the beginning of a window know nothing: an instrument was not listed yet, or had a gap. */
final class FirstKnown {

    private final int d;
    private final int width;
    private final double[] x;
    private final int[] firstDays;
    private final int[] skipped;

    FirstKnown(int d, Days days, double[] x) {
        this.d = d;
        this.width = days.width();
        this.x = x;
        this.firstDays = new int[width];
        this.skipped = new int[width];
    }

    /** How many days pass in the window that ends on a day before each instrument's first known one; days come in order. */
    int[] skipped(int day) {
        int oldest = day - d + 1;
        for (int i = 0; i < width; i++) {
            int first = Math.max(firstDays[i], oldest);
            while (first < day && Double.isNaN(x[first * width + i])) {
                first++;
            }
            firstDays[i] = first;
            skipped[i] = first - oldest;
        }
        return skipped;
    }
}
