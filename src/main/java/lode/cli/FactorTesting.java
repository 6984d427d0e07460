package lode.cli;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import lode.cli.FactorSampling.Sampled;
import lode.combine.Uncorrelated;
import lode.dialect.LatexPrinter;
import lode.eval.Engine;
import lode.expr.Expr;
import lode.measure.RankedFactor;
import lode.measure.SlopeTable;
import lode.measure.TestGround;
import lode.measure.Validation;
import lode.measure.Validator;
import lode.panel.Dataset;
import lode.panel.Panel;
import lode.panel.Period;
import lode.panel.UserException;
import lode.report.validation.TestedFactor;
import lode.report.validation.ValidationReport;
import lode.risk.Exposures;
import lode.risk.FactorReturns;
import lode.risk.Orthogonalise;
import lode.risk.Preprocessing.Prepared;
import lode.robust.Market;
import lode.robust.Robustness;

/** Computes, prepares and tests factors, each as soon as it is computed. */
final class FactorTesting {

    private final Dataset data;
    private final TestChoices chosen;
    private final Function<String, Expr> reader;
    private final Engine engine;
    private final Market.Compute compute;
    private final Period period;
    private final String size;
    private final TestGround ground;
    private final FactorSampling sampling;
    private final int trainingDates;

    /** Gets everything ready that the factors share. */
    FactorTesting(Dataset data, TestChoices chosen, Function<String, Expr> reader, int threads, long memory) {
        this.data = data;
        this.chosen = chosen;
        this.reader = reader;
        this.engine = new Engine(data, data.pool(chosen.pool()), chosen.conventions(), threads, memory);
        this.compute = new Market.Compute(threads, memory);
        this.period = chosen.period(data);
        this.size = sizeFormula();
        Optional<Panel> sizes = size.isEmpty() ? Optional.empty() : Optional.of(engine.values(reader.apply(size)));
        this.ground = TestGround.of(data, chosen.pool(), period, chosen.test(data), sizes);
        var exposures = new Exposures(ground.axes(), ground.industry(), ground.size(), styles());
        chosen.controls().forEach(controls -> controls.require(exposures));
        this.sampling = new FactorSampling(ground, exposures, chosen.preprocessing(ground.pool()), chosen.carried());
        this.trainingDates = chosen.training(data).map(this::datesOf).orElse(0);
    }

    private int datesOf(Period training) {
        int dates = ground.datesOverBefore(training.end());
        if (dates == 0) {
            throw new UserException("Direction auto needs a date whose return is over in training, but "
                    + training.on(data.axes()) + " has none: choose a later validation-from");
        }
        return dates;
    }

    private String sizeFormula() {
        if (!chosen.size().isEmpty()) {
            return chosen.size().equals(TestTexts.NONE) ? "" : chosen.size();
        }
        return SizeFormula.of(data).orElse("");
    }

    private List<Panel> styles() {
        List<Expr> formulas = chosen.styles().stream().map(reader).toList();
        return formulas.isEmpty()
                ? List.of()
                : engine.evaluate(formulas, period.end(), (_, values, _) -> ground.sample(values));
    }

    /** A factor that was tested, and its ranks. */
    private record Ranked(TestedFactor factor, RankedFactor ranks) {}

    /**
     * Tests the factors.
     *
     * @param done called by any thread after each factor
     */
    ValidationReport test(List<NamedFactor> factors, Runnable done) {
        List<Expr> formulas =
                factors.stream().map(NamedFactor::formula).distinct().toList();
        List<Ranked> tested = chosen.orthogonalise()
                .map(way -> testTogether(factors, formulas, way, done))
                .orElseGet(() -> testApart(factors, formulas, done));
        List<Robustness> robust = chosen.robust(factors.size()) ? robust(formulas) : List.of();
        return new ValidationReport(
                note(),
                data.origin().synthetic(),
                data.pool(chosen.pool()).pointInTime(),
                UsedSettings.of(chosen, data, size, factors.size()),
                ground.settings().ic(),
                IntStream.range(0, factors.size())
                        .mapToObj(k -> tested.get(k)
                                .factor()
                                .with(robust.stream()
                                        .skip(formulas.indexOf(factors.get(k).formula()))
                                        .findFirst()))
                        .toList(),
                correlations(tested));
    }

    private List<Robustness> robust(List<Expr> formulas) {
        return new RobustFigures(
                        data,
                        chosen,
                        period,
                        ground,
                        values -> sampling.prepared(values).values(),
                        compute)
                .of(formulas);
    }

    private List<Ranked> testApart(List<NamedFactor> factors, List<Expr> formulas, Runnable done) {
        List<String> names = factors.stream().map(NamedFactor::name).toList();
        return engine
                .evaluate(formulas, period.end(), (formula, values, _) -> {
                    Sampled sampled = sampling.of(values);
                    return factors.stream()
                            .filter(factor -> factor.formula().equals(formula))
                            .map(factor -> test(factor, sampled, done))
                            .toList();
                })
                .stream()
                .flatMap(List::stream)
                .sorted(comparingInt(one -> names.indexOf(one.factor().name())))
                .toList();
    }

    private List<Ranked> testTogether(
            List<NamedFactor> factors, List<Expr> formulas, Orthogonalise way, Runnable done) {
        List<Sampled> samples = engine.evaluate(formulas, period.end(), (_, values, _) -> sampling.of(values));
        List<Panel> turned = Uncorrelated.of(
                factors.stream()
                        .map(factor -> samples.get(formulas.indexOf(factor.formula()))
                                .prepared()
                                .values())
                        .toList(),
                way);
        List<Ranked> tested = new ArrayList<>();
        for (int k = 0; k < factors.size(); k++) {
            Sampled sampled = samples.get(formulas.indexOf(factors.get(k).formula()));
            var prepared = new Prepared(
                    List.of(turned.get(k)),
                    sampled.prepared().flat(),
                    sampled.prepared().thin());
            tested.add(test(factors.get(k), new Sampled(sampled.raw(), prepared, sampling.ranks(turned.get(k))), done));
        }
        return tested;
    }

    private Ranked test(NamedFactor factor, Sampled sampled, Runnable done) {
        Panel prepared = sampled.prepared().values();
        Exposures exposures = sampling.exposures();
        boolean weighted = exposures.size().isPresent();
        FactorReturns slopes = FactorReturns.of(prepared, ground.returns(), chosen.regression(), weighted, exposures);
        var validator = new Validator(ground);
        int direction = chosen.direction().of(factor.direction(), () -> validator.rankIc(prepared, trainingDates));
        Validation validation = validator.of(
                sampled.raw(), prepared, direction, SlopeTable.of(slopes.slopes(), slopes.ts(), ground.horizon()));
        done.run();
        return new Ranked(
                new TestedFactor(
                        factor.name(),
                        factor.formula().toString(),
                        LatexPrinter.print(factor.formula()),
                        validation,
                        sampled.prepared().flat(),
                        sampled.prepared().thin(),
                        Optional.empty()),
                sampled.ranks());
    }

    private static double[][] correlations(List<Ranked> tested) {
        int count = tested.size();
        double[][] correlations = new double[count][count];
        for (int a = 0; a < count; a++) {
            for (int b = 0; b <= a; b++) {
                double value = a == b
                        ? 1
                        : tested.get(a).ranks().correlation(tested.get(b).ranks());
                correlations[a][b] = value;
                correlations[b][a] = value;
            }
        }
        return correlations;
    }

    /** The test as a look at the test period; it is one look however often it is repeated, and whatever else is asked of it. */
    TestLook look(List<NamedFactor> factors) {
        return new TestLook(
                data,
                ground.settings().pricing() + ":" + ground.settings().rebalance(),
                "validate",
                factors.stream().map(factor -> factor.formula().toString()).toList(),
                UsedSettings.of(chosen, data, size, factors.size()).stream()
                        .filter(one -> !one.key().equals(TestSetting.ROBUST.key()))
                        .map(one -> one.key() + " " + one.value())
                        .toList(),
                period,
                Optional.empty());
    }

    /** How the directions were found, where the training days chose them. */
    Optional<String> directions() {
        return chosen.training(data)
                .map(training -> "directions by the mean RankIC of %d dates in training, %s"
                        .formatted(trainingDates, training.on(data.axes())));
    }

    private String note() {
        var pool = data.pool(chosen.pool());
        return "%s; pool %s%s; returns %s; %s; %s%s; data %s%s"
                .formatted(
                        data.origin().description(),
                        pool.name(),
                        pool.pointInTime() ? "" : ", not point in time",
                        ground.settings().pricing(),
                        ground.settings().overlapping()
                                ? "overlapping portfolios of "
                                        + ground.settings().rebalance()
                                : "renewed every " + ground.settings().rebalance(),
                        period.on(data.axes()),
                        directions().map(how -> "; " + how).orElse(""),
                        data.origin().briefHash(),
                        chosen.conventions().note());
    }
}
