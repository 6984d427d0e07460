package lode.expr;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import lode.panel.Nearest;
import lode.panel.UserException;

/**
 * What a run understands by its operators, where the libraries of the field differ: a profile.
 *
 * <p>Operators are the same under all profiles; what differs is data, listed here and nowhere else.
 * {@link #LODE} is the default: full windows, divisors n - 1, ranks as shares, and nothing invented where
 * a result is not defined.
 *
 * @param name             of the profile
 * @param coverage         how much of a window must be known
 * @param spread           what standard deviations and variances over time are divided by
 * @param covariance       what covariances over time are divided by
 * @param flat             a side whose standard deviation over the shared days is not above this has no correlation
 * @param shape            whether skewness and kurtosis over time are corrected for small samples
 * @param rank             the scale of ranks across instruments
 * @param timeRank         the scale of ranks over time
 * @param extreme          how the day of an extremum is counted
 * @param decay            what linearly weighted sums are divided by
 * @param average          what an exponential average is
 * @param singular         what is given where arithmetic has no result, such as a division by 0
 * @param infinitiesRank   whether infinite values have a rank across instruments, or are missing there
 * @param unknownCompared  what a comparison with a missing side gives
 * @param unknownCondition what a choice gives whose condition is missing
 * @param suspension       what windows make of days on which an instrument was suspended
 * @param fewestPairs      how many pairs a day needs for a rank correlation
 */
public record Conventions(
        String name,
        Coverage coverage,
        Divisor spread,
        Divisor covariance,
        double flat,
        Shape shape,
        RankScale rank,
        RankScale timeRank,
        Extreme extreme,
        Decay decay,
        Average average,
        Singular singular,
        boolean infinitiesRank,
        Unknown unknownCompared,
        Unknown unknownCondition,
        Suspension suspension,
        int fewestPairs) {

    /** Checks the scale of ranks across instruments. */
    public Conventions {
        if (rank == RankScale.BELOW) {
            throw new IllegalArgumentException("ranks across instruments are shares or units, got " + rank);
        }
    }

    /** What a sum of n squares or products is divided by. */
    public enum Divisor {
        /** n - 1, as of a sample. */
        SAMPLE,
        /** n, as of a whole population. */
        POPULATION;

        /** The divisor for n values. */
        public double of(double n) {
            return this == SAMPLE ? n - 1 : n;
        }
    }

    /** Skewness and kurtosis of few values. */
    public enum Shape {
        /** Moments as they are. */
        BIASED,
        /** Corrected for small samples, as pandas does. */
        CORRECTED
    }

    /** How a rank r among n is told; r counts from 1, equals share their mean rank. */
    public enum RankScale {
        /** r / n, above 0 and up to 1. */
        SHARE,
        /** (r - 1) / (n - 1), from 0 to 1; 0.5 if n is 1. */
        UNIT,
        /** How many others are not larger, over n: from 0 to below 1. */
        BELOW
    }

    /** Where the day of an extremum is counted from. */
    public enum Extreme {
        /** Days since it, 0 for today; the latest of equals. */
        SINCE,
        /** Its place in the window, 0 for the oldest day, or the first known one; the earliest of equals. */
        FROM_ZERO,
        /** The same, but counted from 1. */
        FROM_ONE
    }

    /** What linearly weighted sums are divided by. */
    public enum Decay {
        /** The sum of the weights of the known days. */
        WEIGHTS,
        /** The sum of all weights times the number of known days, as qlib's WMA does. */
        WEIGHTS_TIMES_DAYS
    }

    /** What an exponential average of span d is. */
    public enum Average {
        /**
         * Recursive from the first value: pandas with {@code adjust=False, ignore_na=True}. Days without a value age
         * nothing and have no result.
         */
        RECURSIVE,
        /**
         * The weighted mean of all values so far: pandas with {@code adjust=True, ignore_na=False}. Days without a value
         * age the others, and have the result of the day before.
         */
        ADJUSTED,
        /** The sum of the last d values with weights a (1 - a)^k, which add up to less than 1. */
        FINITE
    }

    /** What arithmetic gives where it has no finite result. */
    public enum Singular {
        /** Missing. */
        MISSING,
        /** What IEEE 754 says: infinities stand in cells, and windows take them for missing. */
        INFINITE,
        /**
         * gplearn's protection: division by less than 0.001 gives 1, the inverse and the logarithm of less
         * than 0.001 give 0, roots and logarithms are of the absolute value.
         */
        PROTECTED
    }

    /** What is made of a missing side of a comparison, or a missing condition. */
    public enum Unknown {
        /** A missing result. */
        MISSING,
        /** As if it were false. */
        FALSE,
        /** As if it were true. */
        TRUE
    }

    /** What windows make of days on which an instrument was suspended. */
    public enum Suspension {
        /** Days without a value. */
        MISSING,
        /** They are left out, so that windows reach further back, and are missing in the result. */
        REMOVED
    }

    /** Lode's own. */
    public static final Conventions LODE = new Conventions(
            "lode",
            Coverage.FULL,
            Divisor.SAMPLE,
            Divisor.SAMPLE,
            0,
            Shape.BIASED,
            RankScale.SHARE,
            RankScale.SHARE,
            Extreme.SINCE,
            Decay.WEIGHTS,
            Average.RECURSIVE,
            Singular.MISSING,
            false,
            Unknown.MISSING,
            Unknown.MISSING,
            Suspension.MISSING,
            10);

    /** pandas and numpy: full windows, corrected moments, infinities. */
    public static final Conventions PANDAS = new Conventions(
            "pandas",
            Coverage.FULL,
            Divisor.SAMPLE,
            Divisor.SAMPLE,
            0,
            Shape.CORRECTED,
            RankScale.SHARE,
            RankScale.SHARE,
            Extreme.FROM_ZERO,
            Decay.WEIGHTS,
            Average.ADJUSTED,
            Singular.INFINITE,
            true,
            Unknown.FALSE,
            Unknown.TRUE,
            Suspension.MISSING,
            2);

    /** qlib: windows of one value, extrema counted from 1, a weighted average divided once too often. */
    public static final Conventions QLIB = new Conventions(
            "qlib",
            Coverage.ANY,
            Divisor.SAMPLE,
            Divisor.SAMPLE,
            2e-5,
            Shape.CORRECTED,
            RankScale.SHARE,
            RankScale.SHARE,
            Extreme.FROM_ONE,
            Decay.WEIGHTS_TIMES_DAYS,
            Average.ADJUSTED,
            Singular.INFINITE,
            true,
            Unknown.FALSE,
            Unknown.TRUE,
            Suspension.MISSING,
            2);

    /** RQFactor: divisors n, suspended days taken out, a finite exponential average. */
    public static final Conventions RQFACTOR = new Conventions(
            "rqfactor",
            Coverage.FULL,
            Divisor.POPULATION,
            Divisor.POPULATION,
            0,
            Shape.CORRECTED,
            RankScale.SHARE,
            RankScale.BELOW,
            Extreme.FROM_ZERO,
            Decay.WEIGHTS,
            Average.FINITE,
            Singular.INFINITE,
            false,
            Unknown.FALSE,
            Unknown.TRUE,
            Suspension.REMOVED,
            2);

    /** WorldQuant's 101 alphas and BRAIN: half windows, ranks from 0 to 1, extrema counted back from today. */
    public static final Conventions WORLDQUANT = new Conventions(
            "worldquant",
            Coverage.HALF,
            Divisor.SAMPLE,
            Divisor.SAMPLE,
            0,
            Shape.BIASED,
            RankScale.UNIT,
            RankScale.UNIT,
            Extreme.SINCE,
            Decay.WEIGHTS,
            Average.RECURSIVE,
            Singular.MISSING,
            false,
            Unknown.MISSING,
            Unknown.MISSING,
            Suspension.MISSING,
            2);

    /** gplearn: protected arithmetic; windows, which it has not, as in Lode. */
    public static final Conventions GPLEARN = new Conventions(
            "gplearn",
            Coverage.FULL,
            Divisor.SAMPLE,
            Divisor.SAMPLE,
            0,
            Shape.BIASED,
            RankScale.SHARE,
            RankScale.SHARE,
            Extreme.SINCE,
            Decay.WEIGHTS,
            Average.RECURSIVE,
            Singular.PROTECTED,
            false,
            Unknown.MISSING,
            Unknown.MISSING,
            Suspension.MISSING,
            2);

    /** All profiles, the default first. */
    public static final List<Conventions> ALL = List.of(LODE, PANDAS, QLIB, RQFACTOR, WORLDQUANT, GPLEARN);

    /** The profile of that name, without regard to case. */
    public static Optional<Conventions> find(String name) {
        return ALL.stream()
                .filter(profile -> profile.name.equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /**
     * The profile of that name, without regard to case.
     *
     * @throws UserException if there is none; the message names all
     */
    public static Conventions named(String name) {
        return find(name)
                .orElseThrow(() -> new UserException("There is no profile '" + name + "'."
                        + Nearest.hint(name, ALL.stream().map(Conventions::name).toList()) + " Profiles: " + names()));
    }

    /** The names of the profiles, separated by commas. */
    public static String names() {
        return ALL.stream().map(Conventions::name).collect(Collectors.joining(", "));
    }

    /** The same, but for how much of a window must be known. */
    public Conventions with(Coverage other) {
        return new Conventions(
                name,
                other,
                spread,
                covariance,
                flat,
                shape,
                rank,
                timeRank,
                extreme,
                decay,
                average,
                singular,
                infinitiesRank,
                unknownCompared,
                unknownCondition,
                suspension,
                fewestPairs);
    }

    /** What a note on a result adds: {@code "; profile qlib"}, and nothing for the default. */
    public String note() {
        return name.equals(LODE.name) ? "" : "; profile " + name;
    }

    /** Whether infinite values may stand in cells. */
    public boolean infinite() {
        return singular == Singular.INFINITE;
    }
}
