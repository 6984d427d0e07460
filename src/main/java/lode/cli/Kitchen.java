package lode.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lode.combine.Ingredient;
import lode.combine.Material;
import lode.combine.Recipe;
import lode.combine.Settings;
import lode.combine.Uncorrelated;
import lode.eval.Engine;
import lode.expr.Conventions;
import lode.expr.Coverage;
import lode.expr.Expr;
import lode.expr.ExprSyntaxException;
import lode.expr.Parser;
import lode.ops.Operators;
import lode.panel.Dataset;
import lode.panel.Label;
import lode.panel.Panel;
import lode.panel.Pool;
import lode.panel.UserException;
import lode.risk.Exposures;
import lode.risk.Preprocessing;

/**
 * Computes and prepares the factors of a recipe.
 *
 * @param data    the market
 * @param threads how many compute
 * @param memory  bytes that intermediate values may take
 */
record Kitchen(Dataset data, int threads, long memory) {

    /** The factors on all days, ready to be combined. */
    Material prepare(Recipe recipe) {
        requireMemory(recipe.factors().size());
        Settings settings = recipe.chosen();
        Pool pool = data.pool(settings.pool());
        Label label = data.label(settings.label());
        Conventions conventions = conventions(settings);
        var engine = new Engine(data, pool, conventions, threads, memory);
        Exposures exposures = exposures(settings, engine);
        Preprocessing preprocessing = settings.preprocessing();
        List<Panel> prepared = engine.evaluate(
                recipe.factors().stream().map(this::formula).toList(),
                data.axes().length(),
                (_, values, _) -> preprocessing
                        .of(Panel.wrap(data.axes(), values), pool, exposures)
                        .values());
        List<Panel> turned = settings.orthogonalise()
                .map(way -> Uncorrelated.of(prepared, way))
                .orElse(prepared);
        int first = data.axes().period(settings.from(), Optional.empty()).first();
        return new Material(recipe.factors(), turned, label, pool, first, conventions.fewestPairs());
    }

    private void requireMemory(int factors) {
        long need = 10L * factors * data.axes().cells();
        long heap = Runtime.getRuntime().maxMemory();
        if (need > heap * 3 / 4) {
            throw new UserException(
                    "%d factors on this market need about %,d MB, more than the heap of %,d MB allows: combine fewer, or set LODE_JAVA_OPTS=-Xmx%dg"
                            .formatted(factors, need >> 20, heap >> 20, (need * 2 >> 30) + 1));
        }
    }

    /** What is understood by the operators. */
    static Conventions conventions(Settings settings) {
        Conventions named = Conventions.named(settings.text("profile"));
        String rule = settings.text("window-coverage");
        if (rule.isEmpty()) {
            return named;
        }
        return Stream.of(Coverage.values())
                .filter(coverage -> coverage.toString().equalsIgnoreCase(rule))
                .findFirst()
                .map(named::with)
                .orElseThrow(
                        () -> new UserException("window-coverage cannot be '" + rule + "': write full, half or any"));
    }

    private Expr formula(Ingredient factor) {
        return parse(factor.formula(), "Factor " + factor.name());
    }

    private Expr parse(String formula, String what) {
        try {
            return new Parser(Operators.CATALOG, data.allFields()).parse(formula);
        } catch (ExprSyntaxException e) {
            throw new UserException(
                    what + " cannot be computed on data '" + data.origin().name() + "': " + e.getMessage(), e);
        }
    }

    private Exposures exposures(Settings settings, Engine engine) {
        Exposures exposures = new Exposures(
                data.axes(),
                data.groups().contains("industry") ? Optional.of(data.groups("industry")) : Optional.empty(),
                settings.neutralise().size()
                        ? sizeFormula(settings).map(formula -> engine.values(parse(formula, "The size")))
                        : Optional.empty(),
                List.of());
        settings.neutralise().require(exposures);
        return exposures;
    }

    /** The formula of the size: the one asked for, else that of a field that tells it. */
    private Optional<String> sizeFormula(Settings settings) {
        String asked = settings.text("size");
        if (!asked.isEmpty()) {
            return Optional.of(asked);
        }
        return SizeFormula.of(data);
    }
}
