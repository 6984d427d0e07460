package lode.ops;

import java.util.List;
import java.util.stream.Stream;
import lode.expr.Catalog;
import lode.expr.Operator;

/** All operators that formulas may use. */
public final class Operators {

    /** Every operator, family by family. */
    public static final List<Operator> ALL = Stream.of(
                    Arithmetic.ALL,
                    Curves.ALL,
                    Powers.ALL,
                    Choices.ALL,
                    Comparisons.ALL,
                    Logic.ALL,
                    Lags.ALL,
                    LogReturns.ALL,
                    LastKnown.ALL,
                    Counts.ALL,
                    Sums.ALL,
                    Sizes.ALL,
                    Moments.ALL,
                    Shapes.ALL,
                    Extremes.ALL,
                    Ranges.ALL,
                    Ranks.ALL,
                    Distributions.ALL,
                    Pairs.ALL,
                    Regressions.ALL,
                    JointMoments.ALL,
                    Selections.ALL,
                    Trends.ALL,
                    Decays.ALL,
                    Smoothing.ALL,
                    Events.ALL,
                    Holding.ALL,
                    CrossSection.ALL,
                    CrossShift.ALL,
                    CrossClip.ALL,
                    CrossOrder.ALL,
                    CrossRegression.ALL,
                    Grouped.ALL,
                    GroupStatistics.ALL,
                    WithinGroups.ALL,
                    Groupings.ALL)
            .flatMap(List::stream)
            .toList();

    /** The same, found by name or alias. */
    public static final Catalog CATALOG = Catalog.of(ALL);

    private Operators() {}
}
