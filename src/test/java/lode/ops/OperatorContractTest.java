package lode.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import lode.expr.Conventions;
import lode.expr.Example;
import lode.expr.NanRule;
import lode.expr.Operator;
import lode.panel.Days;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every operator promises. A new operator is under test the moment it is listed. */
class OperatorContractTest {

    private static final int LENGTH = 45;
    private static final int TODAY = 30;
    private static final int WIDTH = 7;
    private static final Days ALL = new Days(0, LENGTH, WIDTH);

    static Stream<Operator> operators() {
        return Operators.ALL.stream();
    }

    static Stream<Trial> trials() {
        return Stream.concat(
                Trial.all(1, 2, 5, 8),
                Trial.profiles(5).filter(trial -> trial.op().nanRule() != NanRule.PROPAGATE));
    }

    static Stream<Trial> withoutHistory() {
        return trials().filter(trial -> !trial.op().reach().remembers());
    }

    static Stream<Trial> alongTime() {
        return trials().filter(trial -> !trial.op().reach().acrossInstruments());
    }

    static Stream<Trial> acrossInstruments() {
        return trials().filter(trial -> trial.op().reach().acrossInstruments());
    }

    static Stream<Trial> windows() {
        return trials().filter(trial -> trial.op().nanRule() == NanRule.WINDOW);
    }

    @ParameterizedTest
    @MethodSource("operators")
    void an_entry_says_what_it_is_and_where_that_comes_from(Operator op) {
        assertThat(op.summary()).endsWith(".");
        assertThat(op.formula()).isNotBlank();
        assertThat(op.source()).isNotBlank();
        assertThat(op.examples()).isNotEmpty();
        assertThat(op.aliases()).allMatch(alias -> alias.equals(alias.toLowerCase(Locale.ROOT)));
    }

    @ParameterizedTest
    @MethodSource("operators")
    void its_examples_are_true(Operator op) {
        for (Example example : op.examples()) {
            int cells = example.gives().size();
            boolean ofOneDay = op.reach().acrossInstruments() && !op.reach().remembers();
            Days days = ofOneDay ? new Days(0, 1, cells) : new Days(0, cells, 1);
            double[] out = new Trial(op, example.settings(), Conventions.LODE).run(days, arrays(example.given()));
            for (int c = 0; c < cells; c++) {
                assertThat(out[c]).as("value " + c).isEqualTo(example.gives().get(c), within(1e-15));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("trials")
    void tomorrow_never_changes_today(Trial trial) {
        double[][] otherFuture = trial.noise(ALL, 1);
        for (double[] x : otherFuture) {
            Arrays.fill(x, (TODAY + 1) * WIDTH, x.length, 2);
        }
        assertThat(until(TODAY, trial.run(ALL, otherFuture)))
                .containsExactly(until(TODAY, trial.run(ALL, trial.noise(ALL, 1))));
    }

    @ParameterizedTest
    @MethodSource("withoutHistory")
    void days_beyond_its_reach_change_nothing(Trial trial) {
        Days today = new Days(TODAY, TODAY + 1, WIDTH);
        double[][] otherPast = trial.noise(ALL, 1);
        for (double[] x : otherPast) {
            Arrays.fill(x, 0, Math.max(0, TODAY - trial.lookback()) * WIDTH, Double.NaN);
        }
        assertThat(cells(today, trial.run(today, otherPast)))
                .containsExactly(cells(today, trial.run(ALL, trial.noise(ALL, 1))));
    }

    @ParameterizedTest
    @MethodSource("alongTime")
    void other_instruments_change_nothing(Trial trial) {
        double[][] others = trial.noise(ALL, 2);
        double[][] in = trial.noise(ALL, 1);
        for (int s = 0; s < in.length; s++) {
            copyColumn(in[s], 3, others[s], 3);
        }
        assertThat(column(trial.run(ALL, others), 3)).containsExactly(column(trial.run(ALL, in), 3));
    }

    @ParameterizedTest
    @MethodSource("acrossInstruments")
    void instruments_outside_the_pool_change_nothing(Trial trial) {
        double[][] in = trial.noise(ALL, 1);
        erase(in[0], 0, 4);
        if (trial.op().seesPool()) {
            erase(in[in.length - 1], 0, 4);
        }
        Days wider = new Days(0, LENGTH, WIDTH - 2);
        double[][] without = new double[in.length][wider.lastCell()];
        for (int s = 0; s < in.length; s++) {
            for (int c = 0; c < without[s].length; c++) {
                int i = c % wider.width();
                without[s][c] = in[s][c / wider.width() * WIDTH + (i < 3 ? i + 1 : i + 2)];
            }
        }
        double[] out = trial.run(ALL, in);
        assertThat(column(out, 0)).containsOnly(Double.NaN);
        assertThat(column(out, 5)).containsExactly(column(trial.run(wider, without), 3, wider.width()), within(1e-13));
    }

    @ParameterizedTest
    @MethodSource("acrossInstruments")
    void other_groups_change_nothing(Trial trial) {
        if (trial.grouped()) {
            double[][] in = trial.noise(ALL, 1);
            double[][] otherGroup = trial.noise(ALL, 1);
            double[] codes = in[trial.op().arity()];
            for (int s = 0; s < trial.op().arity(); s++) {
                for (int c = 0; c < codes.length; c++) {
                    otherGroup[s][c] += codes[c] == 1 ? 100 * (c % 5) + s * c % 3 : 0;
                }
            }
            double[] out = trial.run(ALL, in);
            double[] other = trial.run(ALL, otherGroup);
            for (int c = 0; c < out.length; c++) {
                assertThat(codes[c] == 1 || Double.compare(out[c], other[c]) == 0)
                        .as("cell " + c)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("trials")
    void a_block_gives_the_same_bits_wherever_it_begins_and_writes_nothing_else(Trial trial) {
        double[][] in = trial.noise(ALL, 1);
        double[] whole = trial.run(ALL, in);
        for (int first = 0; first <= LENGTH; first++) {
            Days block = new Days(first, Math.min(LENGTH, first + 3), WIDTH);
            double[] out = trial.run(block, in);
            assertThat(cells(block, out)).containsExactly(cells(block, whole));
            assertThat(Arrays.stream(cells(new Days(0, first, WIDTH), out))).allMatch(v -> v == 77);
            assertThat(Arrays.stream(cells(new Days(block.last(), LENGTH, WIDTH), out)))
                    .allMatch(v -> v == 77);
        }
    }

    @ParameterizedTest
    @MethodSource("trials")
    void permuting_instruments_permutes_the_result(Trial trial) {
        double[][] in = trial.noise(ALL, 1);
        double[][] turned = new double[in.length][ALL.lastCell()];
        for (int s = 0; s < in.length; s++) {
            for (int i = 0; i < WIDTH; i++) {
                copyColumn(in[s], i, turned[s], (i + 3) % WIDTH);
            }
        }
        double[] out = trial.run(ALL, in);
        double[] turnedOut = trial.run(ALL, turned);
        double rounding = trial.op().reach().acrossInstruments() ? 1e-12 : 0;
        for (int i = 0; i < WIDTH; i++) {
            assertThat(column(turnedOut, (i + 3) % WIDTH)).containsExactly(column(out, i), within(rounding));
        }
    }

    @ParameterizedTest
    @MethodSource("trials")
    void inputs_are_only_read(Trial trial) {
        double[][] in = trial.noise(ALL, 1);
        trial.run(ALL, in);
        assertThat(Arrays.deepEquals(in, trial.noise(ALL, 1))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("trials")
    void neither_infinity_nor_a_negative_zero_leaves(Trial trial) {
        double[] extremes = {
            1e300, -1e300, Double.MAX_VALUE, -Double.MAX_VALUE, 0.0, -0.0, Double.MIN_VALUE, -Double.MIN_VALUE, 1, -1, 7
        };
        for (int variety = 1; variety <= extremes.length; variety++) {
            var random = new SplittableRandom(variety);
            double[][] in = trial.noise(ALL, variety);
            for (int s = 0; s < trial.op().arity(); s++) {
                for (int c = 0; c < in[s].length; c++) {
                    in[s][c] = Double.isNaN(in[s][c]) ? in[s][c] : extremes[random.nextInt(variety)];
                }
            }
            assertThat(Arrays.stream(trial.run(ALL, in)))
                    .allMatch(v -> !Double.isInfinite(v) && Double.doubleToRawLongBits(v) != Long.MIN_VALUE);
        }
    }

    @ParameterizedTest
    @MethodSource("trials")
    void without_values_there_is_no_result(Trial trial) {
        double[][] in = trial.noise(ALL, 1);
        boolean fills = trial.op().nanRule() == NanRule.OWN;
        for (int s = 0; s < (fills ? 0 : trial.op().arity()); s++) {
            Arrays.fill(in[s], Double.NaN);
            assertThat(trial.run(ALL, in)).containsOnly(Double.NaN);
            in[s] = trial.noise(ALL, 1)[s];
        }
    }

    @ParameterizedTest
    @MethodSource("trials")
    void a_missing_operand_today_is_a_missing_result_unless_the_rule_is_window(Trial trial) {
        boolean missingStays =
                trial.op().nanRule() == NanRule.PROPAGATE || trial.op().nanRule() == NanRule.SKIP;
        if (missingStays && trial.lookback() == 0) {
            double[][] in = trial.noise(ALL, 1);
            double[] out = trial.run(ALL, in);
            for (int c = 0; c < out.length; c++) {
                int cell = c;
                boolean missing = Arrays.stream(in).anyMatch(x -> Double.isNaN(x[cell]));
                assertThat(missing && !Double.isNaN(out[c])).as("cell " + c).isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("windows")
    void too_few_known_days_give_no_result(Trial trial) {
        double[][] in = trial.noise(ALL, 1);
        double[] out = trial.run(ALL, in);
        int enough = trial.coverage().enough(trial.settings().days(0));
        for (int t = 0; t < LENGTH; t++) {
            for (int i = 0; i < WIDTH; i++) {
                if (known(in, trial, t, i) < enough) {
                    assertThat(out[t * WIDTH + i])
                            .as("day " + t + " instrument " + i)
                            .isNaN();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("windows")
    void with_every_day_known_there_is_a_result(Trial trial) {
        var random = new SplittableRandom(3);
        double[][] in = trial.noise(ALL, 1);
        for (double[] x : in) {
            Arrays.setAll(x, _ -> random.nextDouble());
        }
        int d = trial.settings().days(0);
        assertThat(cells(new Days(d - 1, LENGTH, WIDTH), trial.run(ALL, in))).doesNotContain(Double.NaN);
    }

    /** How many days within reach all series know. */
    private static long known(double[][] in, Trial trial, int t, int i) {
        long known = 0;
        for (int s = Math.max(0, t - trial.lookback()); s <= t; s++) {
            int cell = s * WIDTH + i;
            known += Arrays.stream(in).noneMatch(x -> Double.isNaN(x[cell])) ? 1 : 0;
        }
        return known;
    }

    private static double[][] arrays(List<List<Double>> lists) {
        return lists.stream()
                .map(list -> list.stream().mapToDouble(Double::doubleValue).toArray())
                .toArray(double[][]::new);
    }

    private static double[] until(int day, double[] x) {
        return Arrays.copyOf(x, (day + 1) * WIDTH);
    }

    private static double[] cells(Days days, double[] x) {
        return Arrays.copyOfRange(x, days.firstCell(), days.lastCell());
    }

    private static double[] column(double[] x, int i) {
        return column(x, i, WIDTH);
    }

    private static double[] column(double[] x, int i, int width) {
        double[] column = new double[x.length / width];
        Arrays.setAll(column, t -> x[t * width + i]);
        return column;
    }

    private static void copyColumn(double[] from, int i, double[] to, int j) {
        for (int t = 0; t < LENGTH; t++) {
            to[t * WIDTH + j] = from[t * WIDTH + i];
        }
    }

    private static void erase(double[] x, int... instruments) {
        for (int i : instruments) {
            for (int t = 0; t < LENGTH; t++) {
                x[t * WIDTH + i] = Double.NaN;
            }
        }
    }
}
