package lode.data.synthetic;

import java.util.random.RandomGenerator.SplittableGenerator;
import java.util.random.RandomGeneratorFactory;
import org.apache.commons.math3.special.Erf;

/**
 * A stream of random numbers that is the same on every machine.
 *
 * <p>All streams split off one named algorithm in a fixed order: one stream per purpose, and from it one per
 * instrument. Each number takes one 64-bit draw and inverts its distribution in strict arithmetic, so that neither the
 * order of a loop nor the Java version changes what an instrument meets.
 */
final class Draws {

    private static final double SQRT_2 = StrictMath.sqrt(2);

    private final SplittableGenerator random;

    private Draws(SplittableGenerator random) {
        this.random = random;
    }

    /** The stream that all others of a market split off. */
    static Draws of(long seed) {
        return new Draws(RandomGeneratorFactory.<SplittableGenerator>of("L64X128MixRandom")
                .create(seed));
    }

    /** A new stream, independent of this one. */
    Draws split() {
        return new Draws(random.split());
    }

    /** One new stream per instrument. */
    Draws[] split(int instruments) {
        var streams = new Draws[instruments];
        for (int i = 0; i < instruments; i++) {
            streams[i] = split();
        }
        return streams;
    }

    /** Uniform, strictly between 0 and 1. */
    double uniform() {
        return ((random.nextLong() >>> 12) + 0.5) * 0x1.0p-52;
    }

    /** Uniform between two bounds. */
    double between(double low, double high) {
        return low + (high - low) * uniform();
    }

    /** A whole number from {@code first} to {@code last}, both included. */
    int day(int first, int last) {
        return first + (int) (uniform() * (last - first + 1));
    }

    /** Whether something of that probability happens. */
    boolean happens(double probability) {
        return uniform() < probability;
    }

    /** Standard normal. */
    double normal() {
        return SQRT_2 * Erf.erfInv(2 * uniform() - 1);
    }

    /** Exponential with mean one. */
    double exponential() {
        return -StrictMath.log(uniform());
    }

    /** Student's t with four degrees of freedom, divided by its standard deviation. */
    double fatTailed() {
        return student4(uniform()) / SQRT_2;
    }

    /**
     * The quantile of Student's t with four degrees of freedom, which is known in closed form (Shaw 2006, Sampling
     * Student's T distribution, Journal of Computational Finance 9(4)).
     */
    static double student4(double probability) {
        double root = StrictMath.sqrt(4 * probability * (1 - probability));
        double q = StrictMath.cos(StrictMath.acos(root) / 3) / root;
        double distance = 2 * StrictMath.sqrt(Math.max(0, q - 1));
        return probability < 0.5 ? -distance : distance;
    }
}
