package lode.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import lode.expr.Expr;
import lode.factor.Factor;
import lode.measure.RankIc;
import lode.measure.Series;
import lode.panel.Period;
import lode.registry.Invariance;
import lode.robust.Agreement;
import lode.robust.Alteration;
import lode.robust.Finding;
import lode.robust.Inquiry;
import lode.robust.Market;
import lode.robust.Robustness;

/**
 * What becomes of a factor's ranks when its data are told otherwise.
 *
 * @param robustness for all alterations of data
 */
record RetoldFactor(Robustness robustness) {

    private static final int DAYS_SHOWN = 3;

    /** Asks on the days after training, in the direction of the factor; empty for a combination, which only its own data can make. */
    static Optional<RetoldFactor> of(Factor factor, FactorMarket market) {
        Period days = market.daysAfterTraining();
        int fewest = market.tested().conventions().fewestPairs();
        RankIc rankIc = RankIc.of(market.label(), market.pool(), fewest);
        var asked = new Market(
                market.data(),
                market.pool().name(),
                days,
                market.tested().conventions(),
                values -> factor.direction()
                        * Series.mean(rankIc.daily(values, days).ics()),
                new Market.Compute(market.threads(), market.memory()));
        Expr formula = market.formula(factor);
        return Optional.of(new Inquiry(asked, Inquiry.SEED)
                        .of(List.of(formula), EnumSet.copyOf(Alteration.of(Alteration.Kind.DATA)))
                        .getFirst())
                .filter(robustness -> !robustness.findings().isEmpty())
                .map(RetoldFactor::new);
    }

    /** The numbers that rules ask for. */
    Invariance invariance() {
        return new Invariance(
                agreement(Alteration.REBASED),
                agreement(Alteration.CURRENCY),
                agreement(Alteration.LOT),
                agreement(Alteration.PERMUTED),
                agreement(Alteration.DROPPED),
                agreement(Alteration.SHIFTED));
    }

    private double agreement(Alteration alteration) {
        return robustness
                .finding(alteration)
                .map(finding -> finding.agreement().mean())
                .orElse(Double.NaN);
    }

    /** A line for each alteration that changes ranks: on how many days, by how much, on which first, and what becomes of the RankIC. */
    List<String> lines() {
        return robustness.findings().stream()
                .filter(finding -> finding.agreement().changed() > 0)
                .map(this::line)
                .toList();
    }

    private String line(Finding finding) {
        Agreement agreement = finding.agreement();
        return String.format(
                Locale.ROOT,
                "%s: ranks change on %,d of %,d days, least agreement %.4f, first %s; RankIC %+.4f, %+.4f after it",
                finding.alteration(),
                agreement.changed(),
                agreement.days(),
                agreement.worst(),
                agreement.changes().stream()
                        .limit(DAYS_SHOWN)
                        .map(Agreement.Day::toString)
                        .collect(Collectors.joining(", ")),
                robustness.rankIc(),
                finding.rankIc());
    }
}
