package lode.ops;

/** The normal quantiles of the places of a day; kept as long as days have as many values. */
final class NormalScores {

    private final double[] scores;
    private int count;

    /** For days of up to that many values. */
    NormalScores(int width) {
        scores = new double[width];
    }

    /** Prepares for a day of that many values; what lies above the middle mirrors what lies below it. */
    void prepare(int known) {
        if (known != count) {
            count = known;
            for (int k = 0; 2 * k < count; k++) {
                double score = score(k);
                scores[k] = score;
                scores[count - 1 - k] = 0.0 - score;
            }
        }
    }

    /** The score of a place from 0, halfway between two for equals. */
    double of(double place) {
        int k = (int) place;
        return k == place ? scores[k] : score(place);
    }

    private double score(double place) {
        return NormalQuantile.of((place + 1) / (count + 1));
    }
}
