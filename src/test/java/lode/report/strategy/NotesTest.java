package lode.report.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import lode.backtest.Backtest;
import lode.backtest.BacktestResult;
import lode.backtest.CorporateActions;
import lode.backtest.Market;
import lode.backtest.StrategyRunner;
import lode.backtest.StrategySettings;
import lode.data.SyntheticMarket;
import lode.data.synthetic.SyntheticSpec;
import lode.panel.Dataset;
import lode.panel.Period;
import lode.report.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotesTest {

    private static final Dataset MARKET = SyntheticMarket.of(SyntheticSpec.STANDARD.withSize(30, 60));

    @ParameterizedTest
    @ValueSource(strings = {"top-quantile", "long-short", "same-close"})
    void every_note_of_a_run_has_a_translation(String kind) {
        BacktestResult result = run(kind);
        assertThat(result.header().notes()).hasSizeGreaterThan(1);
        assertThat(result.header().notes().stream().map(Notes::of))
                .allMatch(text -> !text.chinese().equals(text.english()));
    }

    @ParameterizedTest
    @ValueSource(strings = "something new")
    void a_note_that_is_not_known_stays_as_it_is(String note) {
        assertThat(Notes.of(note)).isEqualTo(Text.of(note));
    }

    private static BacktestResult run(String kind) {
        var settings = StrategySettings.of(
                kind.equals("same-close")
                        ? Map.of("price", "same-close", "allow-same-close", "yes")
                        : Map.of("strategy", kind));
        var runner = new StrategyRunner(
                MARKET,
                new Backtest(MARKET, Market.read("cn-a"), CorporateActions.NONE),
                MARKET.pool("all"),
                Optional.of(MARKET.field("volume")),
                Optional.empty(),
                new Period(0, 60));
        return runner.run(settings);
    }
}
