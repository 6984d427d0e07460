package lode.measure;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import lode.panel.DayRanks;
import lode.panel.Groups;
import lode.panel.Panel;
import lode.panel.Period;
import lode.panel.Pool;

/** The information coefficients of one factor, all together, ahead, and in parts of the pool. For one thread. */
final class IcTest {

    private final TestGround ground;
    private final Panel factor;
    private final Section section;
    private final int fewest;
    private final int dates;
    private final int[] pairs;

    IcTest(TestGround ground, Panel factor) {
        this.ground = ground;
        this.factor = factor;
        this.section = new Section(ground.pool());
        this.fewest = ground.settings().fewestPairs();
        this.dates = ground.axes().length();
        this.pairs = IntStream.range(0, dates)
                .map(k -> section.take(factor, ground.returns().values(), k))
                .toArray();
    }

    /** The series for the returns that follow. */
    IcSeries series(IcKind kind) {
        return IcSeries.of(kind, ics(kind, ground.returns().values()), pairs, ground.horizon());
    }

    private double[] ics(IcKind kind, double[] returns) {
        return ics(kind, returns, fewest, _ -> _ -> true);
    }

    private double[] ics(IcKind kind, double[] returns, int fewest, IntFunction<IntPredicate> wanted) {
        var ic = new SectionIc(kind, ground.width());
        double[] ics = new double[dates];
        for (int k = 0; k < dates; k++) {
            int n = section.take(factor, returns, k, wanted.apply(k));
            ics[k] = ic.of(section.x(), section.y(), n, fewest);
        }
        return ics;
    }

    /** The means for returns that reach further. */
    IcDecay decay() {
        IcKind kind = ground.settings().ic();
        int horizon = ground.horizon();
        double[] cumulative = new double[IcDecay.PERIODS];
        double[] lagged = new double[IcDecay.PERIODS];
        for (int n = 1; n <= IcDecay.PERIODS; n++) {
            cumulative[n - 1] = Series.mean(ics(kind, ground.returns(0, n * horizon)));
            lagged[n - 1] =
                    n == 1 ? cumulative[0] : Series.mean(ics(kind, ground.returns((n - 1) * horizon, n * horizon)));
        }
        return new IcDecay(cumulative, lagged);
    }

    /** Within each industry. */
    List<IndustryIc> industries() {
        return ground.industry().map(this::industries).orElse(List.of());
    }

    private List<IndustryIc> industries(Groups groups) {
        List<IndustryIc> rows = new ArrayList<>();
        double[] returns = ground.returns().values();
        for (int code = 0; code < groups.labels().size(); code++) {
            int wanted = code;
            IntFunction<IntPredicate> members = k -> i -> groups.codes().at(k, i) == wanted;
            double[] ics = ics(ground.settings().ic(), returns, IndustryIc.FEWEST_MEMBERS, members);
            int[] known =
                    IntStream.range(0, dates).filter(k -> !Double.isNaN(ics[k])).toArray();
            double size = IntStream.of(known)
                    .map(k -> section.take(factor, returns, k, members.apply(k)))
                    .average()
                    .orElse(Double.NaN);
            rows.add(new IndustryIc(groups.labels().get(code), Series.mean(ics), known.length, size));
        }
        return rows;
    }

    /** Within so many parts by size. */
    List<SizeRow> sizes(int buckets) {
        return ground.size().map(size -> sizes(size, buckets)).orElse(List.of());
    }

    private List<SizeRow> sizes(Panel size, int buckets) {
        double[][] ics = new double[buckets][dates];
        double[] pairs = new double[buckets];
        double[] returns = ground.returns().values();
        var cut = new QuantileGroups(ground.width(), buckets);
        var ranks = new DayRanks(ground.width());
        var ic = new SectionIc(ground.settings().ic(), ground.width());
        double[] sizes = new double[ground.width()];
        double[] x = new double[ground.width()];
        double[] y = new double[ground.width()];
        for (int k = 0; k < dates; k++) {
            int date = k;
            int n = section.take(factor, returns, k, i -> Double.isFinite(size.at(date, i)));
            for (int j = 0; j < n; j++) {
                sizes[j] = size.at(k, section.instruments()[j]);
            }
            boolean enough = n >= buckets;
            if (enough) {
                cut.cut(ranks.of(sizes, n), n, 1);
            }
            for (int b = 0; b < buckets; b++) {
                int from = enough ? cut.bound(b) : 0;
                int to = enough ? cut.bound(b + 1) : 0;
                for (int j = from; j < to; j++) {
                    x[j - from] = section.x()[cut.order()[j]];
                    y[j - from] = section.y()[cut.order()[j]];
                }
                ics[b][k] = ic.of(x, y, to - from, fewest);
                pairs[b] += (double) (to - from) / dates;
            }
        }
        return IntStream.range(0, buckets)
                .mapToObj(b -> new SizeRow(b + 1, IcStats.of(ics[b], 0, dates, ground.horizon()), pairs[b]))
                .toList();
    }

    /** The larger half by trading against all, where the data tell it. */
    Optional<SubUniverse> largerHalf(IcStats whole) {
        return ground.trading().map(trading -> {
            Pool half = LargerHalf.of(ground.pool(), trading.values(), dates);
            int width = ground.width();
            IntFunction<IntPredicate> members = k -> i -> half.contains(k * width + i);
            double[] ics = ics(ground.settings().ic(), ground.returns().values(), fewest, members);
            return SubUniverse.of(
                    IcStats.of(ics, 0, dates, ground.horizon()), whole, half, ground.pool(), new Period(0, dates));
        });
    }

    /** The means by calendar month. */
    List<MonthIc> months(double[] ics) {
        SequencedMap<YearMonth, List<Double>> byMonth = new LinkedHashMap<>();
        for (int k = 0; k < dates; k++) {
            byMonth.computeIfAbsent(YearMonth.from(ground.axes().days().get(k)), _ -> new ArrayList<>())
                    .add(ics[k]);
        }
        return byMonth.entrySet().stream()
                .map(entry -> month(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static MonthIc month(YearMonth month, List<Double> ics) {
        double[] values = ics.stream().mapToDouble(Double::doubleValue).toArray();
        int known = (int) Arrays.stream(values).filter(ic -> !Double.isNaN(ic)).count();
        return new MonthIc(month, Series.mean(values), known);
    }

    /** Mean correlations of ranks with those of dates before, over the instruments that have both. */
    Stability stability() {
        RankedFactor ranked = RankedFactor.of(factor.values(), ground.pool(), new Period(0, dates));
        return Stability.of(IntStream.rangeClosed(1, Stability.LAGS)
                .mapToDouble(ranked::autocorrelation)
                .toArray());
    }
}
