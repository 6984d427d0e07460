package lode.search.arena;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lode.data.SyntheticMarket;
import lode.data.synthetic.PlantedFactor;
import lode.data.synthetic.SyntheticSpec;
import lode.eval.Engine;
import lode.expr.Conventions;
import lode.expr.Expr;
import lode.expr.Parser;
import lode.measure.EqualWeight;
import lode.measure.RankIc;
import lode.measure.Split;
import lode.ops.Operators;
import lode.panel.Dataset;
import lode.panel.Field;
import lode.panel.Period;
import lode.panel.Pool;
import lode.search.Exploration.Chosen;
import lode.search.PlanFile;
import lode.search.SearchPlan;
import org.junit.jupiter.api.Test;

class JudgeTest {

    private static final String PLANTED = "neg(ts_corr(close, volume, 10))";
    private static final Dataset MARKET = SyntheticMarket.of(
            SyntheticSpec.STANDARD.withSize(60, 400).withPlanted(List.of(new PlantedFactor(PLANTED, 0.15))));
    private static final Parser PARSER = new Parser(Operators.CATALOG, MARKET.allFields());
    private static final SearchPlan PLAN =
            new PlanFile(Path.of("")).read("hs300", Map.of()).plan(MARKET.axes());
    private static final Pool POOL = MARKET.pool("hs300");
    private static final RankIc RANK_IC = RankIc.of(MARKET.label(PLAN.label()), POOL);

    private static final Chosen FIRST = chosen("ts_corr(close, volume, 10)", -0.1);
    private static final Chosen SECOND = chosen("ts_mean(volume, 5)", 0.02);
    private static final Chosen THIRD = chosen("ts_std(close, 20)", -0.01);

    private final Judge judge = judge(MARKET, 2);
    private final Split split = PLAN.split().purged(6);

    @Test
    void the_best_is_measured_in_its_direction_of_training_on_purged_days() {
        Bout.Verdict verdict = judge.verdict(List.of(FIRST, SECOND), Conventions.LODE);

        assertThat(judge.split()).isEqualTo(split);
        assertThat(verdict.formula()).contains("ts_corr(close, volume, 10)");
        assertThat(verdict.size()).isEqualTo(3);
        double[] values = values(FIRST.formula());
        assertThat(verdict.best())
                .isEqualTo(new Bout.Looks(
                        -mean(values, split.training()),
                        -mean(values, split.validation()),
                        -mean(values, split.test())));
        assertThat(verdict.best().validation()).isGreaterThan(0.05);
    }

    @Test
    void ten_are_averaged_with_equal_weight_each_in_its_direction() {
        Bout.Verdict verdict = judge.verdict(List.of(FIRST, SECOND, THIRD), Conventions.LODE);
        var equalWeight = new EqualWeight(POOL, split.whole());
        double[] mean = equalWeight.mean(Stream.of(FIRST, SECOND, THIRD)
                .map(chosen -> equalWeight.standardised(values(chosen.formula()), chosen.direction()))
                .toList());
        assertThat(verdict.unlike()).isEqualTo(3);
        assertThat(verdict.topTen())
                .isEqualTo(new Bout.Looks(
                        mean(mean, split.training()), mean(mean, split.validation()), mean(mean, split.test())));
        assertThat(verdict.best())
                .isEqualTo(judge.verdict(List.of(FIRST), Conventions.LODE).best());
    }

    @Test
    void what_ranks_like_a_planted_formula_has_found_it_among_ten_or_twenty() {
        List<Chosen> eleven = Stream.concat(
                        Stream.of(3, 4, 5, 6, 7, 8, 9, 12, 15, 20).map(d -> chosen("ts_mean(volume, " + d + ")", 0.01)),
                        Stream.of(FIRST))
                .toList();
        Bout.Recovery last = judge.verdict(eleven, Conventions.LODE).planted().orElseThrow();
        Bout.Recovery first =
                judge.verdict(eleven.reversed(), Conventions.LODE).planted().orElseThrow();

        assertThat(last).isEqualTo(new Bout.Recovery(2, List.of(), List.of(PLANTED)));
        assertThat(first).isEqualTo(new Bout.Recovery(2, List.of(PLANTED), List.of(PLANTED)));
        assertThat(new Judge(MARKET, PLAN, List.of(), 1, 0)
                        .verdict(eleven, Conventions.LODE)
                        .planted())
                .isEmpty();
    }

    @Test
    void nothing_chosen_is_nothing_measured() {
        Bout.Verdict verdict = judge.verdict(List.of(), Conventions.LODE);
        assertThat(verdict.formula()).isEmpty();
        assertThat(verdict.best()).isEqualTo(Bout.Looks.NONE);
        assertThat(verdict.topTen()).isEqualTo(Bout.Looks.NONE);
        assertThat(verdict.planted()).contains(new Bout.Recovery(2, List.of(), List.of()));
    }

    @Test
    void threads_change_nothing_and_test_days_change_only_test_figures() {
        List<Chosen> chosen = List.of(FIRST, SECOND, THIRD);
        Bout.Verdict verdict = judge.verdict(chosen, Conventions.LODE);
        Bout.Verdict other = judge(changedFrom(split.test().first()), 1).verdict(chosen, Conventions.LODE);

        assertThat(judge(MARKET, 1).verdict(chosen, Conventions.LODE)).isEqualTo(verdict);
        assertThat(other.best().validation()).isEqualTo(verdict.best().validation());
        assertThat(other.topTen().validation()).isEqualTo(verdict.topTen().validation());
        assertThat(other.planted()).isEqualTo(verdict.planted());
        assertThat(other.best().test()).isNotEqualTo(verdict.best().test());
        assertThat(other.topTen().test()).isNotEqualTo(verdict.topTen().test());
    }

    private static Judge judge(Dataset market, int threads) {
        return new Judge(
                market, PLAN, List.of(PARSER.parse(PLANTED), PARSER.parse("ts_skew(returns, 20)")), threads, 0);
    }

    private static Chosen chosen(String formula, double rankIc) {
        return new Chosen(PARSER.parse(formula), rankIc);
    }

    private static double mean(double[] values, Period period) {
        return RANK_IC.daily(values, period).mean();
    }

    private static double[] values(Expr formula) {
        return new Engine(MARKET, POOL, Conventions.LODE, 1, 0).values(formula).values();
    }

    /** The same market until a day, and values in another order among the instruments from then on. */
    private static Dataset changedFrom(int day) {
        int width = MARKET.axes().width();
        Dataset.Builder changed = Dataset.on(MARKET.axes(), MARKET.origin()).pool(POOL);
        for (Field field : MARKET.fields()) {
            double[] values = MARKET.field(field.name()).values();
            double[] others = values.clone();
            for (int cell = day * width; cell < values.length; cell++) {
                others[cell] = values[cell / width * width + (cell + 1) % width];
            }
            changed.field(field, others);
        }
        return changed.build();
    }
}
