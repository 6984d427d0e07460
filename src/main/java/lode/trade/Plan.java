package lode.trade;

import java.time.LocalDate;
import java.util.Optional;
import lode.backtest.StrategySettings;
import lode.panel.UserException;

/**
 * What an account trades.
 *
 * @param data      name of the dataset
 * @param pool      name of the pool
 * @param factor    what the factor is called; empty for weights from a file
 * @param formula   the factor, or the path of a file of scores; empty for weights from a file
 * @param scoreFile whether it is such a path
 * @param highIsGood whether high values are bought
 * @param profile   conventions of formulas
 * @param actions   path of the file of corporate actions; empty for none
 * @param from      first day: its close is the first decision
 * @param strategy  all its settings
 */
public record Plan(
        String data,
        String pool,
        String factor,
        String formula,
        boolean scoreFile,
        boolean highIsGood,
        String profile,
        Optional<String> actions,
        LocalDate from,
        StrategySettings strategy) {

    /** Checks that the strategy can be traded. */
    public Plan {
        strategy.notTradable().ifPresent(reason -> {
            throw new UserException("An account cannot trade this strategy: " + reason);
        });
    }
}
