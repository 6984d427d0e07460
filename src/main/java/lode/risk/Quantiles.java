package lode.risk;

/** Quantiles of sorted values, by linear interpolation between them. */
final class Quantiles {

    private Quantiles() {}

    static double median(double[] sorted) {
        return of(sorted, 0.5);
    }

    /** The quantile at a share of the way, as numpy interpolates by default. */
    static double of(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
