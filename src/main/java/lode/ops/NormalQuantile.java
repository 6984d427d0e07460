package lode.ops;

/**
 * The quantile of the standard normal distribution, exact to about 16 digits.
 *
 * @see <a href="https://doi.org/10.2307/2347330">Wichura 1988, algorithm AS 241 (PPND16)</a>
 */
final class NormalQuantile {

    private static final double CENTRE = 0.425;
    private static final double TAIL = 5;

    private static final double[] CENTRE_ABOVE = {
        2509.0809287301227,
        33430.57558358813,
        67265.7709270087,
        45921.95393154987,
        13731.69376550946,
        1971.5909503065513,
        133.14166789178438,
        3.3871328727963665
    };
    private static final double[] CENTRE_BELOW = {
        5226.495278852854,
        28729.085735721943,
        39307.89580009271,
        21213.794301586597,
        5394.196021424751,
        687.1870074920579,
        42.31333070160091,
        1
    };
    private static final double[] SIDE_ABOVE = {
        0.0007745450142783414,
        0.022723844989269184,
        0.2417807251774506,
        1.2704582524523684,
        3.6478483247632045,
        5.769497221460691,
        4.630337846156546,
        1.4234371107496835
    };
    private static final double[] SIDE_BELOW = {
        1.0507500716444169e-09,
        0.0005475938084995345,
        0.015198666563616457,
        0.14810397642748008,
        0.6897673349851,
        1.6763848301838038,
        2.053191626637759,
        1
    };

    private NormalQuantile() {}

    /** The quantile of a share between exp(-25) and 1 - exp(-25), further out than any rank of a market. */
    static double of(double share) {
        double q = share - 0.5;
        if (Math.abs(q) <= CENTRE) {
            double r = CENTRE * CENTRE - q * q;
            return q * polynomial(CENTRE_ABOVE, r) / polynomial(CENTRE_BELOW, r);
        }
        double r = Math.sqrt(-Math.log(q < 0 ? share : 1 - share));
        if (r > TAIL) {
            throw new IllegalArgumentException("a share of " + share + " is too near to 0 or 1");
        }
        r -= 1.6;
        return Math.copySign(polynomial(SIDE_ABOVE, r) / polynomial(SIDE_BELOW, r), q);
    }

    private static double polynomial(double[] coefficients, double x) {
        double value = 0;
        for (double coefficient : coefficients) {
            value = value * x + coefficient;
        }
        return value;
    }
}
