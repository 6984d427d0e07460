package lode.ops;

import lode.expr.Choice;
import lode.expr.Conventions.Divisor;
import lode.expr.Conventions.Shape;
import lode.expr.Kernel;

/** Brings kernels with divisors n - 1 and biased moments to what the conventions of a run say. */
final class Divisors {

    private Divisors() {}

    /** A standard deviation. */
    static Kernel deviation(Choice choice, Kernel sample) {
        return choice.conventions().spread() == Divisor.SAMPLE
                ? sample
                : KnownDays.multiplied(sample, choice, n -> Math.sqrt((n - 1.0) / n));
    }

    /** Something over a standard deviation. */
    static Kernel score(Choice choice, Kernel sample) {
        return choice.conventions().spread() == Divisor.SAMPLE
                ? sample
                : KnownDays.multiplied(sample, choice, n -> Math.sqrt(n / (n - 1.0)));
    }

    /** A covariance. */
    static Kernel covariance(Choice choice, Kernel sample) {
        return choice.conventions().covariance() == Divisor.SAMPLE
                ? sample
                : KnownDays.multiplied(sample, choice, n -> (n - 1.0) / n);
    }

    /** A skewness. */
    static Kernel skewness(Choice choice, Kernel biased) {
        return choice.conventions().shape() == Shape.BIASED
                ? biased
                : KnownDays.multiplied(biased, choice, n -> Math.sqrt(n * (n - 1.0)) / (n - 2));
    }
}
