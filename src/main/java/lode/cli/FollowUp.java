package lode.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import lode.factor.Factor;
import lode.measure.DecayAlarm;
import lode.measure.RankIc;
import lode.measure.Scorecard;
import lode.panel.Axes;
import lode.panel.Period;

/**
 * What a factor does after the days on which it was tested.
 *
 * @param market    where it was tested
 * @param scorecard how it did there
 */
record FollowUp(FactorMarket market, Factor factor, Scorecard scorecard) {

    /** The rank correlations of the days that are not known yet and whose label is known at the close of a date. */
    SortedMap<LocalDate, Double> since(SortedMap<LocalDate, Double> known, LocalDate to) {
        Axes axes = market.data().axes();
        LocalDate last = known.isEmpty() ? market.tested().test().last() : known.lastKey();
        int first = axes.firstOnOrAfter(last.plusDays(1));
        int end = axes.lastOnOrBefore(to) + 1 - market.tested().label().reach();
        SortedMap<LocalDate, Double> days = new TreeMap<>();
        if (first < end) {
            double[] rankIcs = rankIcs(new Period(first, end));
            for (int t = first; t < end; t++) {
                days.put(axes.days().get(t), rankIcs[t - first]);
            }
        }
        return days;
    }

    private double[] rankIcs(Period days) {
        RankIc rankIc = RankIc.of(
                market.label(), market.pool(), market.tested().conventions().fewestPairs());
        return market.engine()
                .evaluate(
                        List.of(market.formula(factor)),
                        days.end(),
                        (_, values, _) -> rankIc.daily(values, days).ics())
                .getFirst();
    }

    /** What raised the alarm, if anything did. */
    Optional<String> alarm(SortedMap<LocalDate, Double> days) {
        if (!DecayAlarm.applies(scorecard.training(), factor.direction())) {
            return Optional.empty();
        }
        DecayAlarm test = test();
        DecayAlarm.Reading reading = test.over(inDirection(days));
        return reading.alarm().isEmpty()
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "decay by %s: the cumulative sum of what is missing to a RankIC of %.4f reached %.2f, above %.2f",
                        List.copyOf(days.keySet()).get(reading.alarm().getAsInt()),
                        test.mean(),
                        reading.sum(),
                        test.threshold()));
    }

    /** How far the alarm is. */
    String reading(SortedMap<LocalDate, Double> days) {
        if (!DecayAlarm.applies(scorecard.training(), factor.direction())) {
            return "no alarm is possible: it foresaw nothing in training";
        }
        DecayAlarm test = test();
        return String.format(
                Locale.ROOT,
                "cumulative sum %.2f of %.2f",
                test.over(inDirection(days)).sum(),
                test.threshold());
    }

    private DecayAlarm test() {
        return DecayAlarm.of(scorecard.training(), factor.direction(), DecayAlarm.DAYS_BETWEEN_FALSE_ALARMS);
    }

    private double[] inDirection(SortedMap<LocalDate, Double> days) {
        return days.values().stream()
                .mapToDouble(rankIc -> factor.direction() * rankIc)
                .toArray();
    }
}
