package lode.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lode.panel.Panel;

/** Tests factors on one ground. Immutable; several threads may test with one object. */
public final class Validator {

    private final TestGround ground;

    /** Tests on this ground. */
    public Validator(TestGround ground) {
        this.ground = ground;
    }

    /**
     * Tests a factor.
     *
     * @param raw       values of the formula on the dates of the ground; NaN and infinite ones are missing
     * @param prepared  what is tested, on the same axes
     * @param direction 1 if high values are held, -1 if low ones are
     * @param slopes    the regression of returns on the factor
     */
    public Validation of(Panel raw, Panel prepared, int direction, SlopeTable slopes) {
        var ics = new IcTest(ground, prepared);
        IcSeries normal = ics.series(IcKind.NORMAL);
        IcSeries rank = ics.series(IcKind.RANK);
        IcSeries told = switch (ground.settings().ic()) {
            case NORMAL -> normal;
            case RANK -> rank;
            case KENDALL -> ics.series(IcKind.KENDALL);
        };
        var tester = new GroupTester(ground, prepared, direction);
        GroupTest groups = tester.test();
        CoverageTrack coverage = coverage(raw);
        var weighted = new WeightedTester(ground, prepared, direction);
        return new Validation(
                direction,
                ground.axes().days(),
                normal,
                rank,
                Optional.of(told).filter(series -> series.kind() == IcKind.KENDALL),
                ics.decay(),
                ics.industries(),
                groups,
                weighted.test(Optional.empty(), tester.everyone()),
                ground.industry().map(industry -> weighted.test(Optional.of(industry), tester.everyone())),
                slopes,
                ics.stability(),
                coverage,
                years(told.ics(), groups, coverage),
                ics.sizes(SizeRow.FIFTHS),
                ics.sizes(SizeRow.THIRDS),
                ics.largerHalf(IcStats.of(told.ics(), 0, ground.axes().length(), ground.horizon())),
                ics.months(told.ics()),
                ground.trading()
                        .map(trading -> Capacity.of(
                                tester.top(), trading, ground.settings().participation())));
    }

    /**
     * Rank correlations of a factor with the returns that follow.
     *
     * @param prepared what is tested, on the dates of the ground
     * @param dates    how many count, from the first
     */
    public IcStats rankIc(Panel prepared, int dates) {
        double[] ics = new IcTest(ground, prepared).series(IcKind.RANK).ics();
        return IcStats.of(ics, 0, dates, ground.horizon());
    }

    private CoverageTrack coverage(Panel raw) {
        int dates = ground.axes().length();
        int[] known = new int[dates];
        int[] universe = new int[dates];
        for (int k = 0; k < dates; k++) {
            for (int i = 0; i < ground.width(); i++) {
                boolean counts = ground.pool().contains(k, i);
                universe[k] += counts ? 1 : 0;
                known[k] += counts && Double.isFinite(raw.at(k, i)) ? 1 : 0;
            }
        }
        return CoverageTrack.of(known, universe);
    }

    private List<YearRow> years(double[] ics, GroupTest groups, CoverageTrack coverage) {
        List<LocalDate> days = ground.axes().days();
        int[] starts = IntStream.range(0, days.size())
                .filter(k -> k == 0 || days.get(k).getYear() != days.get(k - 1).getYear())
                .toArray();
        List<YearRow> rows = new ArrayList<>();
        for (int y = 0; y < starts.length; y++) {
            int from = starts[y];
            int to = y + 1 < starts.length ? starts[y + 1] : days.size();
            int last = Math.min(to, days.size() - 1);
            rows.add(new YearRow(
                    days.get(from).getYear(),
                    IcStats.of(ics, from, to, ground.horizon()),
                    between(groups.cumulativeTopMinusBottom(), from, last),
                    between(groups.groups().getFirst().cumulative(), from, last),
                    groups.benchmark().length == 0 ? Double.NaN : between(groups.benchmark(), from, last),
                    Series.mean(Arrays.copyOfRange(coverage.shares(), from, to))));
        }
        return rows;
    }

    private static double between(double[] cumulative, int from, int to) {
        return (1 + cumulative[to]) / (1 + cumulative[from]) - 1;
    }
}
