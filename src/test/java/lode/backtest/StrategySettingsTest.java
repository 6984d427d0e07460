package lode.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import lode.panel.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrategySettingsTest {

    @Test
    void what_a_file_does_not_say_is_as_usual() {
        assertThat(StrategySettings.of(Map.of()).terms(Optional.empty())).isEqualTo(Terms.USUAL);
    }

    @Test
    void an_unknown_key_is_told_with_the_nearest() {
        assertThatThrownBy(() -> StrategySettings.of(Map.of("quantle", "0.1")))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("A strategy has no key 'quantle'. Did you mean quantile? There are: strategy,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "quantile | 0 | Key 'quantile' of the strategy is '0', but must be more than 0 and 1 at most",
                "quantile | x | Key 'quantile' of the strategy is 'x', but must be a number",
                "buffer | 1.5 | Key 'buffer' of the strategy is '1.5', but must be from 0 to 1",
                "weights | rank | Key 'weights' of the strategy is 'rank', but must be one of equal, score",
                "strategy | best | Key 'strategy' of the strategy is 'best', but must be one of top-quantile, long-short, index-tilt,"
                        + " weights",
                "rebalance | daily | 'daily' is no rebalancing: write day, 5days, week, month, month-start, or a number of them such as"
                        + " 2weeks",
                "capital | 0 | The capital must be more than 0, got 0",
                "capital | -5 | The capital must be more than 0, got -5",
                "cash-buffer | 2 | cash-buffer must be from 0 to 1, got 2",
                "st | maybe | Key 'st' of the strategy is 'maybe', but must be yes or no",
                "price | same-close | price same-close fills orders at a price that the decision knew already, which nobody can do:"
                        + " write allow-same-close: yes as well if you mean it"
            })
    void a_wrong_value_is_told_with_what_is_right(String key, String value, String message) {
        assertThatThrownBy(() -> StrategySettings.of(Map.of(key, value)))
                .isInstanceOf(UserException.class)
                .hasMessage(message);
    }
}
