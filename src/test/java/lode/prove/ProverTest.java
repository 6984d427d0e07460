package lode.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import lode.data.SyntheticMarket;
import lode.data.synthetic.SyntheticSpec;
import lode.expr.Conventions;
import lode.expr.Expr;
import lode.expr.Parser;
import lode.measure.RankIc;
import lode.measure.Split;
import lode.ops.Operators;
import lode.panel.Dataset;
import lode.panel.LabelSpec;
import lode.panel.Panel;
import lode.panel.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProverTest {

    private static final Dataset MARKET = SyntheticMarket.of(SyntheticSpec.STANDARD.withSize(40, 300));
    private static final Prover PROVER = new Prover(MARKET, 20_26);
    private static final long MEMORY = 1 << 28;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "neg(ts_corr(close, volume, 10))",
                "cs_rank(ts_mean(returns, 20))",
                "div(ts_mean(volume, 20), volume)",
                "group_neutralize(ts_delta(close, 5), industry)",
                "days_listed"
            })
    void a_formula_sees_no_future(String formula) {
        assertThat(certificate(formula(formula))).satisfies(certificate -> {
            assertThat(certificate.evidence()).allMatch(found -> found.compared() > 1_000);
            assertThat(evidence(certificate, LeakCheck.PREFIX).differing()).isZero();
            assertThat(evidence(certificate, LeakCheck.POISON).differing()).isZero();
            assertThat(evidence(certificate, LeakCheck.DELAY).holds()).isTrue();
        });
    }

    @Test
    void a_ratio_of_prices_does_not_know_their_level() {
        assertThat(certificate(formula("div(close, lag(close, 5))")).holds()).isTrue();
    }

    @Test
    void a_forward_adjusted_level_is_caught_by_another_level() {
        Certificate certificate = certificate(formula("cs_rank(close)"));
        assertThat(certificate.holds()).isFalse();
        assertThat(evidence(certificate, LeakCheck.REBASING).holds()).isFalse();
        assertThat(evidence(certificate, LeakCheck.POISON).holds()).isTrue();
    }

    @Test
    void a_future_return_is_caught() {
        Certificate certificate = certificate(of("return to come", data -> {
            double[] label = data.label(LabelSpec.parse("close:1:5")).values();
            return Arrays.copyOf(label, label.length);
        }));
        assertThat(evidence(certificate, LeakCheck.PREFIX).holds()).isFalse();
        assertThat(evidence(certificate, LeakCheck.POISON).holds()).isFalse();
        assertThat(evidence(certificate, LeakCheck.POISON).first())
                .hasValueSatisfying(first -> assertThat(first.day()).isBetween(first.today() - 6, first.today()));
    }

    @Test
    void a_limit_flag_of_the_day_is_caught_in_an_order_at_the_open() {
        Subject order = new Subject() {
            @Override
            public List<String> parts() {
                return List.of("bought at the open unless the day closes at its limit");
            }

            @Override
            public List<double[]> values(Dataset data) {
                double[] open = data.field("open").values().clone();
                double[] limit = data.field("limit_up").values();
                for (int cell = 0; cell < open.length; cell++) {
                    open[cell] = limit[cell] == 1 ? Double.NaN : open[cell];
                }
                return List.of(open);
            }

            @Override
            public Moment moment() {
                return Moment.OPEN;
            }
        };
        assertThat(evidence(certificate(order), LeakCheck.POISON).holds()).isFalse();
    }

    @Test
    void the_open_itself_is_known_at_the_open() {
        Subject open = new Subject() {
            @Override
            public List<String> parts() {
                return List.of("open");
            }

            @Override
            public List<double[]> values(Dataset data) {
                return List.of(data.field("open").values());
            }

            @Override
            public Moment moment() {
                return Moment.OPEN;
            }
        };
        assertThat(evidence(certificate(open), LeakCheck.POISON).differing()).isZero();
    }

    @Test
    void a_whole_sample_standardisation_is_caught() {
        Certificate certificate = certificate(of("standardised over all days", data -> {
            double[] returns = data.field("returns").values();
            double mean = Arrays.stream(returns)
                    .filter(value -> !Double.isNaN(value))
                    .average()
                    .orElseThrow();
            return Arrays.stream(returns).map(value -> value - mean).toArray();
        }));
        assertThat(evidence(certificate, LeakCheck.PREFIX).holds()).isFalse();
        assertThat(evidence(certificate, LeakCheck.POISON).holds()).isFalse();
    }

    @Test
    void the_members_of_the_last_day_are_caught() {
        Certificate certificate = certificate(of("returns of the last members", data -> {
            double[] returns = data.field("returns").values().clone();
            int width = data.axes().width();
            for (int cell = 0; cell < returns.length; cell++) {
                boolean member = data.pool("hs300").contains(data.axes().length() - 1, cell % width);
                returns[cell] = member ? returns[cell] : Double.NaN;
            }
            return returns;
        }));
        assertThat(evidence(certificate, LeakCheck.PREFIX).holds()).isFalse();
        assertThat(evidence(certificate, LeakCheck.POISON).holds()).isFalse();
    }

    @Test
    void a_rank_correlation_is_known_when_its_label_is() {
        LabelSpec label = LabelSpec.parse("close:1:5");
        assertThat(evidence(certificate(rankIc(label, label.reach())), LeakCheck.POISON)
                        .differing())
                .isZero();
        assertThat(evidence(certificate(rankIc(label, label.reach() - 1)), LeakCheck.POISON)
                        .holds())
                .isFalse();
    }

    private static Subject rankIc(LabelSpec label, int delay) {
        return new Subject() {
            @Override
            public List<String> parts() {
                return List.of("RankIC of yesterday's return");
            }

            @Override
            public List<double[]> values(Dataset data) {
                var days = new Period(0, data.axes().length());
                Panel factor = data.field("returns");
                return List.of(RankIc.of(data.label(label), data.pool("all"))
                        .daily(factor.values(), days)
                        .ics());
            }

            @Override
            public int delay() {
                return delay;
            }
        };
    }

    @Test
    void a_label_that_overlaps_a_split_is_caught() {
        LabelSpec label = LabelSpec.parse("close:1:5");
        var split = new Split(new Period(0, 150), new Period(150, 220), new Period(220, 300));
        var proof = new SplitProof(MARKET, label, 7);
        assertThat(proof.of(split)).noneMatch(Certificate::holds);
        assertThat(proof.of(split.purged(label.reach()))).allMatch(Certificate::holds);
        assertThat(proof.of(split.purged(label.reach() - 1))).noneMatch(Certificate::holds);
    }

    @Test
    void the_same_seed_asks_the_same_days() {
        Certificate one = certificate(formula("ts_mean(returns, 20)"));
        assertThat(one).isEqualTo(certificate(formula("ts_mean(returns, 20)")));
        assertThat(one.days()).hasSizeBetween(6, 8).isSorted();
    }

    private static Subject of(String name, Function<Dataset, double[]> values) {
        return new Subject() {
            @Override
            public List<String> parts() {
                return List.of(name);
            }

            @Override
            public List<double[]> values(Dataset data) {
                return List.of(values.apply(data));
            }
        };
    }

    private static Subject formula(String text) {
        Expr formula = new Parser(Operators.CATALOG, MARKET.allFields()).parse(text);
        return new FormulaSubject(List.of(formula), Conventions.LODE, "hs300", 1, MEMORY);
    }

    private static Certificate certificate(Subject subject) {
        return PROVER.prove(subject).getFirst();
    }

    private static Evidence evidence(Certificate certificate, LeakCheck check) {
        return certificate.evidence().stream()
                .filter(found -> found.check() == check)
                .findFirst()
                .orElseThrow();
    }
}
