package lode.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lode.backtest.Backtest;
import lode.backtest.CorporateActions;
import lode.backtest.Market;
import lode.backtest.StrategyRunner;
import lode.backtest.StrategySettings;
import lode.eval.Engine;
import lode.expr.Conventions;
import lode.panel.Dataset;
import lode.panel.Panel;
import lode.panel.Period;
import lode.panel.Pool;
import lode.panel.Sha;
import lode.panel.UserException;

/**
 * What a backtest trades: a factor, or a file of values or of weights.
 *
 * @param traded  as the options say
 * @param dialect the language of formulas
 * @param market  on which it is traded
 * @param threads how many compute
 * @param memory  bytes that intermediate values may take
 */
record TradedFactor(TradedOptions traded, DialectOption dialect, Dataset market, int threads, long memory) {

    /** What runs strategies on it. */
    StrategyRunner runner(StrategySettings settings, Period period) {
        Pool members = market.pool(traded.pool());
        CorporateActions known = traded.actions()
                .map(file -> CorporateActions.read(file, market.axes()))
                .orElse(CorporateActions.NONE);
        var backtest = new Backtest(market, Market.read(settings.market()), known);
        Optional<Panel> scores = traded.factor().map(text -> scores(text, members));
        return new StrategyRunner(market, backtest, members, scores, Ingredients.sizes(market), period);
    }

    /** High is good. */
    private Panel scores(String text, Pool members) {
        if (ScoreFiles.isNamedBy(text)) {
            return oriented(ScoreFiles.read(Path.of(text), market.axes()), 0);
        }
        NamedFactor found = named(text);
        var engine = new Engine(market, members, Conventions.named(traded.profile()), threads, memory);
        return oriented(engine.values(found.formula()), found.direction());
    }

    private Panel oriented(Panel values, int declared) {
        return Ingredients.oriented(values, Ingredients.highIsGood(traded.direction(), declared));
    }

    /** What it is: a formula, or the hash of a file of values or weights. */
    String about(StrategySettings settings) {
        return traded.factor()
                .filter(text -> !ScoreFiles.isNamedBy(text))
                .map(text -> named(text).formula().toString())
                .or(() -> traded.factor()
                        .or(() -> Optional.ofNullable(settings.texts().get("file")))
                        .map(Path::of)
                        .filter(Files::isRegularFile)
                        .map(TradedFactor::hash))
                .orElse("no factor");
    }

    private NamedFactor named(String text) {
        return new FactorReferences(market, dialect.reader(market.allFields()))
                .find(List.of(text), List.of())
                .getFirst();
    }

    private static String hash(Path file) {
        try {
            return "file " + Sha.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UserException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }
}
