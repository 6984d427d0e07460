package lode.measure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lode.panel.DayRanks;
import lode.panel.Groups;
import lode.panel.Panel;

/**
 * Cuts the instruments of each date into quantile groups and follows them. For one thread.
 *
 * <p>Everyone who counts and has a value is in a group, whether the return that follows is known or not: nobody knows it yet.
 */
final class GroupTester {

    private final TestGround ground;
    private final TestSettings settings;
    private final int direction;
    private final int dates;
    private final int width;
    private final int groups;
    /** The group of each instrument of each date, from 0 for the one to hold; -1 for none. */
    private final int[][] members;

    private final boolean[] collided;

    GroupTester(TestGround ground, Panel factor, int direction) {
        this.ground = ground;
        this.settings = ground.settings();
        this.direction = direction;
        this.dates = ground.axes().length();
        this.width = ground.width();
        this.groups = settings.groups();
        this.members = new int[dates][width];
        this.collided = new boolean[dates];
        cut(factor);
    }

    private void cut(Panel factor) {
        var section = new Section(ground.pool());
        var ranks = new DayRanks(width);
        var cut = new QuantileGroups(width, groups);
        double[] nothing = new double[ground.axes().cells()];
        for (int k = 0; k < dates; k++) {
            Arrays.fill(members[k], -1);
            int n = section.take(factor, nothing, k);
            int[] ranked = ranks.of(section.x(), n);
            if (n >= settings.fewestPairs() && !Pairs.constant(ranked, n)) {
                collided[k] = !cut.cut(ranked, n, 1);
                for (int g = 0; g < groups; g++) {
                    int number = direction < 0 ? g : groups - 1 - g;
                    for (int j = cut.bound(g); j < cut.bound(g + 1); j++) {
                        members[k][section.instruments()[cut.order()[j]]] = number;
                    }
                }
            }
        }
    }

    /** What the groups earned. */
    GroupTest test() {
        Panel excess = excess();
        double[] everyone = settings.overlapping() ? steps(_ -> true) : means(ground.returns(), g -> g >= 0);
        List<GroupTest.Group> all = IntStream.range(0, groups)
                .mapToObj(g -> group(g, excess, everyone))
                .toList();
        GroupTest.Group top = all.getFirst();
        GroupTest.Group last = all.getLast();
        double[] difference = difference(top.steps(), last.steps());
        return new GroupTest(
                all,
                Series.compounded(everyone),
                benchmark(everyone),
                difference,
                Series.compounded(difference),
                Series.mean(difference(top.returns(), last.returns())),
                Math.hypot(top.error(), last.error()),
                monotonicity(all),
                collided);
    }

    private GroupTest.Group group(int g, Panel excess, double[] everyone) {
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
                turnover(g),
                sizes(g),
                Series.mean(returns),
                error(g, excess),
                Series.annual(steps, ground.datesPerYear()),
                Series.drawdown(cumulative));
    }

    /** Which groups are meant. */
    @FunctionalInterface
    private interface Which {
        boolean group(int group);
    }

    /** The returns that follow, less what is to be taken from them. */
    private Panel excess() {
        return switch (settings.demean()) {
            case NONE -> ground.returns();
            case UNIVERSE -> lessMeans(Optional.empty());
            case INDUSTRY -> lessMeans(ground.industry());
        };
    }

    private Panel lessMeans(Optional<Groups> industry) {
        int number = industry.map(known -> known.labels().size()).orElse(0) + 1;
        double[] returns = ground.returns().values();
        double[] excess = new double[returns.length];
        for (int k = 0; k < dates; k++) {
            double[] sums = new double[number];
            int[] counts = new int[number];
            for (int i = 0; i < width; i++) {
                double value = returns[k * width + i];
                if (members[k][i] >= 0 && !Double.isNaN(value)) {
                    sums[code(industry, k, i, number)] += value;
                    counts[code(industry, k, i, number)]++;
                }
            }
            for (int i = 0; i < width; i++) {
                int code = code(industry, k, i, number);
                excess[k * width + i] = returns[k * width + i] - sums[code] / counts[code];
            }
        }
        return Panel.wrap(ground.axes(), excess);
    }

    /** The industry, or the last number for what has none. */
    private static int code(Optional<Groups> industry, int date, int instrument, int number) {
        double code = industry.map(known -> known.codes().at(date, instrument)).orElse(Double.NaN);
        return Double.isNaN(code) ? number - 1 : (int) code;
    }

    private double weight(int date, int instrument) {
        if (!settings.sizeWeighted()) {
            return 1;
        }
        double size = ground.size().orElseThrow().at(date, instrument);
        return Double.isFinite(size) ? Math.exp(size) : 0;
    }

    private double[] means(Panel returns, Which which) {
        double[] means = new double[dates];
        for (int k = 0; k < dates; k++) {
            double sum = 0;
            double weights = 0;
            for (int i = 0; i < width; i++) {
                double value = returns.at(k, i);
                if (which.group(members[k][i]) && !Double.isNaN(value)) {
                    sum += weight(k, i) * value;
                    weights += weight(k, i);
                }
            }
            means[k] = sum / weights;
        }
        return means;
    }

    private double[] steps(Which which) {
        double[][] weights = new double[dates][width];
        for (int k = 0; k < dates; k++) {
            for (int i = 0; i < width; i++) {
                weights[k][i] = members[k][i] >= 0 && which.group(members[k][i]) ? weight(k, i) : 0;
            }
        }
        return new Holdings(ground.prices(), ground.horizon()).steps(weights, true);
    }

    private double[] turnover(int g) {
        int lag = ground.horizon();
        double[] turnover = new double[dates];
        Arrays.fill(turnover, Double.NaN);
        for (int k = lag; k < dates; k++) {
            BitSet now = holders(k, g);
            int count = now.cardinality();
            boolean known = !holders(k - lag, g).isEmpty();
            now.andNot(holders(k - lag, g));
            turnover[k] = known ? (double) now.cardinality() / count : Double.NaN;
        }
        return turnover;
    }

    private BitSet holders(int date, int g) {
        var holders = new BitSet(width);
        for (int i = 0; i < width; i++) {
            holders.set(i, members[date][i] == g);
        }
        return holders;
    }

    private int[] sizes(int g) {
        return IntStream.range(0, dates).map(k -> holders(k, g).cardinality()).toArray();
    }

    /** The standard error of the mean over all instruments and dates. */
    private double error(int g, Panel returns) {
        double[] all = IntStream.range(0, dates * width)
                .filter(cell -> members[cell / width][cell % width] == g)
                .mapToDouble(cell -> returns.values()[cell])
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
    private double[] benchmark(double[] everyone) {
        double[] levels = ground.benchmark();
        int first = IntStream.range(0, dates)
                .filter(k -> !Double.isNaN(everyone[k]))
                .findFirst()
                .orElse(0);
        return IntStream.range(0, levels.length)
                .mapToDouble(k -> k < first ? 0 : levels[k] / levels[first] - 1)
                .toArray();
    }

    /** Spearman's correlation of the groups' places, the last first, and their mean returns. */
    private double monotonicity(List<GroupTest.Group> all) {
        double[] places = new double[groups];
        double[] means = new double[groups];
        for (int g = 0; g < groups; g++) {
            places[g] = -g;
            means[g] = all.get(g).mean();
        }
        boolean known = Arrays.stream(means).noneMatch(Double::isNaN);
        return known ? new SectionIc(IcKind.RANK, groups).of(places, means, groups, 2) : Double.NaN;
    }

    /** What group 1 can hold. */
    Optional<Capacity> capacity() {
        return ground.trading().map(trading -> {
            double share = settings.participation();
            double[] byTrading = new double[dates];
            double[] equal = new double[dates];
            for (int k = 0; k < dates; k++) {
                int date = k;
                double[] money = IntStream.range(0, width)
                        .filter(i -> members[date][i] == 0)
                        .mapToDouble(i -> trading.at(date, i))
                        .filter(value -> value > 0)
                        .toArray();
                byTrading[k] = money.length == 0
                        ? Double.NaN
                        : share * Arrays.stream(money).sum();
                equal[k] = money.length == 0
                        ? Double.NaN
                        : share * money.length * Arrays.stream(money).min().orElseThrow();
            }
            return new Capacity(share, median(byTrading), median(equal));
        });
    }

    private static double median(double[] values) {
        double[] sorted =
                Arrays.stream(values).filter(x -> !Double.isNaN(x)).sorted().toArray();
        int n = sorted.length;
        return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }
}
