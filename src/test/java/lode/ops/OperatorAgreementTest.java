package lode.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import lode.expr.Choice;
import lode.expr.Coverage;
import lode.expr.Operator;
import lode.expr.Reach;
import lode.expr.Setting;
import lode.expr.Settings;
import lode.panel.Days;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kernel against the plain definition, over random data with runs of missing values. */
class OperatorAgreementTest {

    private static final Days ALL = new Days(0, 150, 9);

    static Stream<Operator> operators() {
        return Operators.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("operators")
    void a_kernel_agrees_with_its_plain_definition(Operator op) {
        for (Settings settings : settings(op)) {
            for (Coverage coverage : Coverage.values()) {
                for (Flavour flavour : Flavour.values()) {
                    double[][] in = inputs(op, flavour, 7);
                    double[] out = new double[ALL.lastCell()];
                    op.kernel(new Choice(settings, coverage)).compute(out, ALL, in);
                    double[] plain = PlainOperators.compute(op, settings, coverage, ALL, in);
                    assertAgrees(
                            op + " " + settings + " " + coverage + " " + flavour, plain, out, tolerance(op, flavour));
                }
            }
        }
    }

    /** What the data looks like. */
    private enum Flavour {
        PLAIN,
        GAPS,
        MOSTLY_MISSING,
        TIES,
        LARGE_AMOUNTS
    }

    private static List<Settings> settings(Operator op) {
        if (op.settings().isEmpty()) {
            return List.of(Settings.NONE);
        }
        Setting setting = op.settings().getFirst();
        return setting.kind() == Setting.Kind.GROUPING
                ? List.of(Settings.ofGrouping("industry"))
                : Stream.of(1, 2, 3, 5, 20, 60, 149, 150, 400)
                        .filter(d -> d >= setting.least())
                        .map(Settings::ofDays)
                        .toList();
    }

    private static double[][] inputs(Operator op, Flavour flavour, long seed) {
        var random = new SplittableRandom(seed);
        double[][] in = new double[op.arity() + (op.reach().scope() == Reach.Scope.GROUP ? 1 : 0)][];
        for (int s = 0; s < op.arity(); s++) {
            in[s] = series(flavour, random);
        }
        if (in.length > op.arity()) {
            in[op.arity()] = random.ints(ALL.lastCell(), -1, 3)
                    .mapToDouble(g -> g < 0 ? Double.NaN : g)
                    .toArray();
        }
        return in;
    }

    private static double[] series(Flavour flavour, SplittableRandom random) {
        double[] x = new double[ALL.lastCell()];
        boolean[] missing = new boolean[ALL.width()];
        for (int c = 0; c < x.length; c++) {
            int i = c % ALL.width();
            missing[i] = switch (flavour) {
                case PLAIN -> false;
                case MOSTLY_MISSING -> random.nextInt(20) > 0;
                default -> missing[i] ? random.nextInt(4) > 0 : random.nextInt(30) == 0;
            };
            double value = switch (flavour) {
                case TIES -> c / 200 % 2 == 0 ? 3 : random.nextInt(-2, 3);
                case LARGE_AMOUNTS -> 1e10 * (1 + 1e-6 * random.nextGaussian());
                default -> random.nextGaussian() + 2 * i;
            };
            x[c] = missing[i] ? Double.NaN : value;
        }
        return x;
    }

    /** Where terms cancel, the result is as exact as they are large. */
    private static double tolerance(Operator op, Flavour flavour) {
        double size = flavour == Flavour.LARGE_AMOUNTS ? 1e4 : 10;
        return switch (op.name()) {
            case "ts_skew", "ts_corr", "ts_zscore", "cs_zscore", "group_zscore" -> 1e-12;
            case "cs_demean", "group_demean" -> 1e-12 * size;
            case "ts_cov" -> 1e-12 * size * size;
            default -> 0;
        };
    }

    private static void assertAgrees(String what, double[] plain, double[] out, double tolerance) {
        for (int c = 0; c < plain.length; c++) {
            double allowed = 1e-9 * Math.abs(plain[c]) + tolerance;
            boolean agrees = Double.isNaN(plain[c]) ? Double.isNaN(out[c]) : Math.abs(plain[c] - out[c]) <= allowed;
            assertThat(agrees)
                    .as(() -> what + " cell")
                    .withFailMessage(
                            "%s: %s instead of %s on day %d for instrument %d",
                            what, out[c], plain[c], c / ALL.width(), c % ALL.width())
                    .isTrue();
        }
    }
}
