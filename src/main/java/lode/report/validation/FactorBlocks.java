package lode.report.validation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lode.measure.IcKind;
import lode.measure.Validation;
import lode.report.page.Axis;
import lode.report.page.Block;

/** The parts of the page on one factor, in reading order. What the data do not tell is left out. */
final class FactorBlocks {

    private FactorBlocks() {}

    static List<Block> of(IcKind kind, TestedFactor factor, Axis dates) {
        Validation one = factor.validation();
        var ic = new IcBlocks(kind, one, dates);
        var groups = new GroupBlocks(one, dates);
        var returns = new FactorReturnBlocks(one, dates);
        var values = new ValueBlocks(one, dates);
        var breakdown = new BreakdownBlocks(kind, one);
        Optional<Block> industries = one.industries().isEmpty() ? Optional.empty() : Optional.of(ic.industries());
        Optional<Block> sizes = one.sizes().isEmpty() ? Optional.empty() : Optional.of(breakdown.sizes());
        return Stream.of(
                        Stream.of(
                                new FactorFigures(kind, one).facts(),
                                ic.statistics(),
                                ic.histogram(),
                                ic.series(),
                                ic.decay(),
                                values.stability()),
                        industries.stream(),
                        Stream.of(
                                ic.months(),
                                groups.returns(),
                                groups.topMinusBottom(),
                                groups.drawdown(),
                                groups.means(),
                                groups.turnover(),
                                groups.table(),
                                returns.weighted(),
                                returns.weightedTable(),
                                returns.slopes(),
                                returns.slopeTable(),
                                values.coverage(),
                                breakdown.years()),
                        sizes.stream(),
                        robust(kind, factor))
                .<Block>flatMap(blocks -> blocks)
                .toList();
    }

    private static Stream<Block> robust(IcKind kind, TestedFactor factor) {
        return factor.robustness().map(robustness -> new RobustBlocks(kind, factor, robustness)).stream()
                .flatMap(blocks -> Stream.of(blocks.alterations(), blocks.radar(), blocks.parts()));
    }
}
