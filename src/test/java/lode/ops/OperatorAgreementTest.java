package lode.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import lode.expr.NanRule;
import lode.panel.Days;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kernel against the plain definition, over random data with runs of missing values. */
class OperatorAgreementTest {

    private static final Days ALL = new Days(0, 130, 7);

    /** What the data looks like. */
    private enum Flavour {
        WHOLE,
        WITH_GAPS,
        MOSTLY_MISSING,
        TIED,
        LARGE_AMOUNTS,
        JUMPING
    }

    static Stream<Trial> trials() {
        return Trial.all(1, 2, 3, 5, 20, 129);
    }

    /** Element-wise operators and lags have their conventions tested cell by cell. */
    static Stream<Trial> profiles() {
        return Trial.profiles(1, 3, 20).filter(trial -> trial.op().nanRule() != NanRule.PROPAGATE);
    }

    @ParameterizedTest
    @MethodSource({"trials", "profiles"})
    void a_kernel_agrees_with_its_plain_definition(Trial trial) {
        for (Flavour flavour : Flavour.values()) {
            double[][] in = trial.noise(ALL, 7);
            var random = new SplittableRandom(8);
            for (int s = 0; s < trial.op().arity(); s++) {
                in[s] = series(flavour, random);
            }
            double[] plain = PlainOperators.compute(trial.op(), trial.settings(), trial.conventions(), ALL, in);
            assertAgrees(flavour, plain, trial.run(ALL, in), tolerance(trial, flavour));
        }
    }

    private static double[] series(Flavour flavour, SplittableRandom random) {
        double[] x = new double[ALL.lastCell()];
        boolean[] missing = new boolean[ALL.width()];
        for (int c = 0; c < x.length; c++) {
            int i = c % ALL.width();
            missing[i] = switch (flavour) {
                case WHOLE -> false;
                case MOSTLY_MISSING -> random.nextInt(20) > 0;
                default -> missing[i] ? random.nextInt(4) > 0 : random.nextInt(30) == 0;
            };
            double value = switch (flavour) {
                case TIED -> c / 200 % 2 == 0 ? 3 : random.nextInt(-2, 3);
                case LARGE_AMOUNTS -> 1e10 * (1 + 1e-6 * random.nextGaussian());
                case JUMPING -> (c / 180 % 2 == 0 ? 1e10 : 1e-3) * (1 + 0.1 * random.nextGaussian());
                default -> random.nextGaussian() + 2 * i;
            };
            x[c] = missing[i] ? Double.NaN : value;
        }
        return x;
    }

    /** Where terms cancel, the result is as exact as they are large. */
    private static double tolerance(Trial trial, Flavour flavour) {
        double size = flavour == Flavour.LARGE_AMOUNTS ? 1e4 : flavour == Flavour.JUMPING ? 1e10 : 10;
        return switch (PlainOperators.rounding(trial.op())) {
            case NONE, OF_SPREAD -> 0;
            case OF_INPUTS, OF_FITS, OF_RESTS -> 1e-12 * size;
            case OF_PRODUCTS -> 1e-12 * Math.pow(size, trial.op().arity());
            case OF_POWERS -> 1e-12 * Math.pow(size, trial.settings().number(0));
            case OF_SCORES -> 1e-11;
            case OF_RESIDUALS -> 1e-12 * (flavour == Flavour.LARGE_AMOUNTS ? 1e10 : size);
            case OF_WEIGHTS -> flavour == Flavour.JUMPING ? Double.POSITIVE_INFINITY : 1e-12 * size;
        };
    }

    private static void assertAgrees(Flavour flavour, double[] plain, double[] out, double tolerance) {
        for (int c = 0; c < plain.length && tolerance < Double.POSITIVE_INFINITY; c++) {
            double allowed = 1e-9 * Math.abs(plain[c]) + tolerance;
            boolean agrees = Double.isNaN(plain[c]) ? Double.isNaN(out[c]) : Math.abs(plain[c] - out[c]) <= allowed;
            assertThat(agrees)
                    .withFailMessage(
                            "%s: %s instead of %s on day %d for instrument %d",
                            flavour, out[c], plain[c], c / ALL.width(), c % ALL.width())
                    .isTrue();
        }
    }
}
