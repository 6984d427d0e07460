package lode.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lode.backtest.Backtest;
import lode.backtest.CorporateActions;
import lode.backtest.Market;
import lode.backtest.StrategyRunner;
import lode.eval.Engine;
import lode.expr.Conventions;
import lode.expr.Parser;
import lode.ops.Operators;
import lode.panel.Dataset;
import lode.panel.Panel;
import lode.panel.Period;
import lode.panel.Pool;
import lode.trade.Desk;
import lode.trade.Plan;

/** Computes the factor of an account at a close; a combined one learns from what is known at that close. */
final class FactorDesk implements Desk {

    private final Plan plan;
    private final ComputeOptions compute;
    private Optional<Panel> scoreFile = Optional.empty();
    private Optional<CorporateActions> actions = Optional.empty();

    /** A desk for one dataset. */
    FactorDesk(Plan plan, ComputeOptions compute) {
        this.plan = plan;
        this.compute = compute;
    }

    @Override
    public StrategyRunner at(Known known) {
        Dataset data = new CombinedFields(Homes.data()).addTo(known.data());
        Pool members = data.pool(plan.pool());
        if (actions.isEmpty() && plan.actions().isPresent()) {
            actions = plan.actions().map(file -> CorporateActions.read(Path.of(file), known.calendar()));
        }
        var backtest = new Backtest(data, Market.read(plan.strategy().market()), actions.orElse(CorporateActions.NONE));
        Optional<Panel> scores =
                plan.formula().isEmpty() ? Optional.empty() : Optional.of(scores(known, data, members));
        return new StrategyRunner(data, backtest, members, scores, Ingredients.sizes(data), known.period());
    }

    /** The scores of the day; all others are missing. */
    private Panel scores(Known known, Dataset data, Pool members) {
        int width = data.axes().width();
        double[] values = new double[data.axes().cells()];
        Arrays.fill(values, Double.NaN);
        System.arraycopy(ofDay(known, data, members), 0, values, known.day() * width, width);
        return Ingredients.oriented(Panel.wrap(data.axes(), values), plan.highIsGood());
    }

    private double[] ofDay(Known known, Dataset data, Pool members) {
        var day = new Period(known.day(), known.day() + 1);
        if (plan.scoreFile()) {
            Panel all = scoreFile.orElseGet(() -> ScoreFiles.read(Path.of(plan.formula()), data.axes()));
            scoreFile = Optional.of(all);
            int width = data.axes().width();
            return Arrays.copyOfRange(all.values(), day.first() * width, day.end() * width);
        }
        var engine = new Engine(data, members, Conventions.named(plan.profile()), compute.threads(), compute.memory());
        var formula = new Parser(Operators.CATALOG, data.allFields()).parse(plan.formula());
        return engine.values(List.of(formula), day).getFirst();
    }
}
