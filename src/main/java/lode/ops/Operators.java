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
                    Lags.ALL,
                    Sums.ALL,
                    Moments.ALL,
                    Extremes.ALL,
                    Ranks.ALL,
                    Pairs.ALL,
                    Regressions.ALL,
                    JointMoments.ALL,
                    Selections.ALL,
                    Trends.ALL,
                    Decays.ALL,
                    CrossSection.ALL,
                    Grouped.ALL)
            .flatMap(List::stream)
            .toList();

    /** The same, found by name or alias. */
    public static final Catalog CATALOG = Catalog.of(ALL);

    private Operators() {}
}
