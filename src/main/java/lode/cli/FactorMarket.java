package lode.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import lode.eval.Engine;
import lode.expr.Conventions;
import lode.expr.Expr;
import lode.factor.Factor;
import lode.measure.RankedFactor;
import lode.panel.Dataset;
import lode.panel.Label;
import lode.panel.Period;
import lode.panel.Pool;
import lode.panel.UserException;
import lode.registry.Conditions;
import lode.registry.Entry;
import lode.registry.Evaluation;
import lode.registry.Neighbour;
import lode.registry.Span;

/**
 * The market on which factors are computed again, as one of them was tested.
 *
 * @param tested  under which conditions
 * @param data    the market as it is today
 * @param pool    who counts
 * @param threads how many compute
 * @param memory  bytes that intermediate values may take
 */
record FactorMarket(Conditions tested, Dataset data, Pool pool, int threads, long memory) {

    /**
     * The market of a factor's latest test, or of the latest on the dataset that was asked for.
     *
     * @throws UserException if the factor was never tested on that dataset
     */
    static FactorMarket of(Entry entry, MarketOptions options) {
        Conditions tested = evaluation(entry, options.asked()).conditions();
        Dataset data = options.load(Optional.of(tested.data().name()));
        return new FactorMarket(tested, data, data.pool(tested.pool()), options.threads(), options.memory());
    }

    /** The test that is meant. */
    static Evaluation evaluation(Entry entry, Optional<String> asked) {
        return asked.isEmpty()
                ? entry.latest()
                : entry.latestOn(asked.get())
                        .orElseThrow(() -> new UserException("Factor "
                                + entry.factor().name()
                                + " was not tested on data '" + asked.get() + "': test it with lode factor add '"
                                + entry.factor().formula() + "' --data " + asked.get()));
    }

    /** The formula of a factor. */
    Expr formula(Factor factor) {
        return KeptFormula.of(factor, data);
    }

    /** Whether the market has what the formula of an entry reads. */
    boolean computes(Entry entry) {
        return KeptFormula.find(entry.factor(), data).isPresent();
    }

    /** An engine that understands operators as the test did. */
    Engine engine() {
        return engine(tested.conventions());
    }

    /** An engine with other conventions. */
    Engine engine(Conventions conventions) {
        return new Engine(data, pool, conventions, threads, memory);
    }

    /** The returns that were to be foreseen. */
    Label label() {
        return data.label(tested.label());
    }

    /** The days from the first of one span to the last of another. */
    Period days(Span first, Span last) {
        return data.axes().period(Optional.of(first.first()), Optional.of(last.last()));
    }

    /** The days of the three periods. */
    Period allDays() {
        return days(tested.training(), tested.test());
    }

    /** The days on which nothing was chosen. */
    Period daysAfterTraining() {
        return days(tested.validation(), tested.test());
    }

    /** The ranks of a factor on some days. */
    RankedFactor ranks(Factor factor, Period days) {
        return engine().evaluate(
                        List.of(formula(factor)), days.end(), (_, values, _) -> RankedFactor.of(values, pool, days))
                .getFirst();
    }

    /** How alike others are to a factor on some days, the likest first; without those that the market cannot compute. */
    List<Neighbour> likest(RankedFactor factor, Predicate<Entry> which, List<Entry> others, Period days) {
        List<Entry> compared =
                others.stream().filter(which).filter(this::computes).toList();
        List<Expr> formulas =
                compared.stream().map(entry -> formula(entry.factor())).toList();
        List<Double> correlations = engine().evaluate(
                        formulas,
                        days.end(),
                        (_, values, _) -> RankedFactor.of(values, pool, days).correlation(factor));
        return IntStream.range(0, compared.size())
                .mapToObj(k -> neighbour(compared.get(k).factor(), correlations.get(k)))
                .filter(neighbour -> !Double.isNaN(neighbour.correlation()))
                .sorted(Comparator.comparingDouble(neighbour -> -Math.abs(neighbour.correlation())))
                .toList();
    }

    private Neighbour neighbour(Factor other, double correlation) {
        return new Neighbour(
                other.id(),
                other.name(),
                correlation,
                data.origin().name(),
                data.origin().hash(),
                pool.name());
    }
}
