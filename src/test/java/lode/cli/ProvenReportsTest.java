package lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import lode.backtest.StrategySettings;
import lode.data.SyntheticMarket;
import lode.data.synthetic.SyntheticSpec;
import lode.expr.Conventions;
import lode.expr.Parser;
import lode.ops.Operators;
import lode.panel.Dataset;
import lode.panel.Field;
import lode.panel.FieldKind;
import lode.panel.Panel;
import lode.panel.Pool;
import lode.prove.Certificate;
import lode.prove.DerivedSubject;
import lode.prove.LeakCheck;
import lode.prove.Prover;
import lode.prove.Subject;
import org.junit.jupiter.api.Test;

/** Series of reports and backtests see no future, and what would let one in is caught in each. */
class ProvenReportsTest {

    private static final Dataset MARKET = SyntheticMarket.of(SyntheticSpec.STANDARD.withSize(40, 250));
    private static final Field TO_COME = new Field("to_come", FieldKind.NUMBER, List.of(), "The close of next week.");
    private static final Proving PROVING = new Proving("hs300", Conventions.LODE, 1, 1 << 26);
    private static final StrategySettings STRATEGY = StrategySettings.of(StrategyFiles.read("top-fifth"));

    @Test
    void the_series_of_a_report_are_known_on_their_day() {
        assertThat(prove(new SeriesSubject(factor("ts_mean(returns, 5)"), PROVING), data -> data))
                .hasSize(16)
                .allMatch(Certificate::holds);
    }

    @Test
    void a_factor_that_knows_the_prices_to_come_is_caught_in_the_series_it_makes() {
        List<Certificate> leaking = prove(new SeriesSubject(factor("to_come"), PROVING), ProvenReportsTest::leaking);
        assertThat(leaking.getFirst().part()).isEqualTo("RankIC of to_come");
        assertThat(leaking).filteredOn(one -> differs(one)).hasSizeGreaterThan(10);
    }

    @Test
    void members_of_the_last_day_are_caught_in_the_series() {
        Subject series = new SeriesSubject(factor("ts_mean(returns, 5)"), PROVING);
        assertThat(prove(series, ProvenReportsTest::withMembersOfTheLastDay)).anyMatch(ProvenReportsTest::differs);
    }

    @Test
    void a_backtest_decides_and_fills_by_what_was_known() {
        for (var what : BacktestSubject.What.values()) {
            var subject = new BacktestSubject(factor("ts_mean(returns, 5)"), STRATEGY, PROVING, what);
            assertThat(prove(subject, data -> data)).allMatch(Certificate::holds);
        }
    }

    @Test
    void a_factor_that_knows_the_prices_to_come_is_caught_in_orders_and_value() {
        for (var what : BacktestSubject.What.values()) {
            var subject = new BacktestSubject(factor("to_come"), STRATEGY, PROVING, what);
            assertThat(prove(subject, ProvenReportsTest::leaking)).allMatch(ProvenReportsTest::differs);
        }
    }

    private static List<Certificate> prove(Subject subject, UnaryOperator<Dataset> leak) {
        return new Prover(MARKET, 7).prove(new DerivedSubject(subject, leak, subject.followsCalendar()));
    }

    private static boolean differs(Certificate certificate) {
        return certificate.evidence().stream()
                .filter(found -> found.check() == LeakCheck.PREFIX || found.check() == LeakCheck.POISON)
                .anyMatch(found -> !found.holds());
    }

    private static Dataset leaking(Dataset data) {
        SequencedMap<Field, Function<Dataset, Panel>> more = new LinkedHashMap<>();
        more.put(TO_COME, whole -> {
            double[] closes = whole.field("close").values();
            int week = 5 * whole.axes().width();
            double[] next = closes.clone(); // the last days know no week to come
            System.arraycopy(closes, Math.min(week, next.length), next, 0, Math.max(0, next.length - week));
            return Panel.wrap(whole.axes(), next);
        });
        return data.with(more);
    }

    private static Dataset withMembersOfTheLastDay(Dataset data) {
        Dataset.Builder builder = Dataset.on(data.axes(), data.origin());
        data.fields()
                .forEach(field -> builder.field(field, data.field(field.name()).values()));
        data.groups().forEach(name -> builder.groups(data.groups(name)));
        data.benchmarks().forEach(name -> builder.benchmark(data.benchmark(name)));
        for (String name : data.pools()) {
            var pool = data.pool(name);
            var members = new BitSet(data.axes().cells());
            int width = data.axes().width();
            int last = data.axes().cells() - width;
            for (int cell = 0; cell < data.axes().cells(); cell++) {
                members.set(cell, pool.contains(last + cell % width));
            }
            builder.pool(Pool.copyOf(name, data.axes(), members, pool.pointInTime()));
        }
        return builder.build();
    }

    private static NamedFactor factor(String text) {
        return new NamedFactor(
                text, new Parser(Operators.CATALOG, leaking(MARKET).allFields()).parse(text), 1);
    }
}
