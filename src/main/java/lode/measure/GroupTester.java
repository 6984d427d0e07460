package lode.measure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import lode.panel.Panel;

/** Follows the quantile groups of a factor: what each earned, and what it would have been to hold it. */
final class GroupTester {

    private final TestGround ground;
    private final TestSettings settings;
    private final GroupMembers members;
    private final Panel excess;
    private final double[] weights;
    private final double[] everyone;
    private final int dates;
    private final int width;

    GroupTester(TestGround ground, Panel factor, int direction) {
        this.ground = ground;
        this.settings = ground.settings();
        this.members = GroupMembers.of(ground, factor, direction);
        this.excess = GroupExcess.of(ground, members);
        this.weights = weights(ground);
        this.dates = ground.axes().length();
        this.width = ground.width();
        this.everyone = settings.overlapping() ? steps(_ -> true) : means(ground.returns(), _ -> true);
    }

    /** How much each cell counts in its group; 0 for an instrument of unknown size. */
    private static double[] weights(TestGround ground) {
        double[] weights = new double[ground.axes().cells()];
        if (ground.settings().sizeWeighted()) {
            double[] size = ground.size().orElseThrow().values();
            Arrays.setAll(weights, cell -> Double.isFinite(size[cell]) ? Math.exp(size[cell]) : 0);
        } else {
            Arrays.fill(weights, 1);
        }
        return weights;
    }

    /** What all that are in a group earned from each date to the next. */
    double[] everyone() {
        return everyone;
    }

    /** What the groups earned. */
    GroupTest test() {
        List<GroupTest.Group> all =
                IntStream.range(0, settings.groups()).mapToObj(this::group).toList();
        GroupTest.Group top = all.getFirst();
        GroupTest.Group last = all.getLast();
        double[] difference = difference(top.steps(), last.steps());
        return new GroupTest(
                all,
                Series.compounded(everyone),
                benchmark(),
                difference,
                Series.compounded(difference),
                Series.mean(difference(top.returns(), last.returns())),
                Math.hypot(top.error(), last.error()),
                Series.monotonicity(all.reversed().stream()
                        .mapToDouble(GroupTest.Group::mean)
                        .toArray()),
                members.collided());
    }

    private GroupTest.Group group(int g) {
        BitSet[] held = members.of(g);
        double[] returns = means(excess, group -> group == g);
        double[] steps = settings.overlapping() ? steps(group -> group == g) : returns;
        if (settings.overlapping() && settings.demean() == TestSettings.Demean.UNIVERSE) {
            steps = difference(steps, everyone);
        }
        double[] cumulative = Series.compounded(steps);
        return new GroupTest.Group(
                g + 1,
                returns,
                steps,
                cumulative,
                GroupMembers.turnover(held, ground.horizon()),
                Arrays.stream(held).mapToInt(BitSet::cardinality).toArray(),
                Series.mean(returns),
                error(held),
                Series.annual(steps, ground.datesPerYear()),
                Series.drawdown(cumulative));
    }

    /** The mean returns of the groups that are meant, together. */
    private double[] means(Panel returns, IntPredicate meant) {
        double[] means = new double[dates];
        for (int k = 0; k < dates; k++) {
            double sum = 0;
            double weight = 0;
            for (int i = 0; i < width; i++) {
                double value = returns.at(k, i);
                if (isMeant(k, i, meant) && !Double.isNaN(value)) {
                    sum += weights[k * width + i] * value;
                    weight += weights[k * width + i];
                }
            }
            means[k] = sum / weight;
        }
        return means;
    }

    /** What they earn from each date to the next, where portfolios overlap. */
    private double[] steps(IntPredicate meant) {
        double[][] invested = new double[dates][width];
        for (int k = 0; k < dates; k++) {
            for (int i = 0; i < width; i++) {
                invested[k][i] = isMeant(k, i, meant) ? weights[k * width + i] : 0;
            }
        }
        return new Holdings(ground.prices(), ground.horizon()).steps(invested, true);
    }

    private boolean isMeant(int date, int instrument, IntPredicate meant) {
        return members.isIn(date, instrument) && meant.test(members.group(date, instrument));
    }

    /** The standard error of the mean over all instruments and dates. */
    private double error(BitSet[] held) {
        double[] all = IntStream.range(0, dates)
                .boxed()
                .flatMapToDouble(k -> held[k].stream().mapToDouble(i -> excess.at(k, i)))
                .filter(value -> !Double.isNaN(value))
                .toArray();
        return Series.std(all) / Math.sqrt(all.length);
    }

    private static double[] difference(double[] one, double[] other) {
        double[] difference = new double[one.length];
        Arrays.setAll(difference, k -> one[k] - other[k]);
        return difference;
    }

    /** From the first date on which there are groups: a factor that needs history is not compared before. */
    private double[] benchmark() {
        double[] levels = ground.benchmark();
        int first = IntStream.range(0, dates)
                .filter(k -> !Double.isNaN(everyone[k]))
                .findFirst()
                .orElse(0);
        return IntStream.range(0, levels.length)
                .mapToDouble(k -> k < first ? 0 : levels[k] / levels[first] - 1)
                .toArray();
    }

    /** The instruments of the group to hold, date by date. */
    BitSet[] top() {
        return members.of(0);
    }
}
