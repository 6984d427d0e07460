package lode.search.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lode.data.SyntheticMarket;
import lode.data.synthetic.SyntheticSpec;
import lode.expr.Expr;
import lode.expr.Parser;
import lode.ops.Operators;
import lode.panel.Dataset;
import lode.panel.Field;
import lode.panel.FieldKind;
import lode.panel.LabelSpec;
import lode.panel.Panel;
import lode.panel.Period;
import lode.search.Experiment;
import lode.search.PlanFile;
import org.junit.jupiter.api.Test;

class CrossValidationTest {

    private static final LabelSpec LABEL = LabelSpec.parse("close:1:5");
    private static final Period DAYS = new Period(0, 297);
    private static final CrossValidation RULE = new CrossValidation(6, 2, 2, 0.7);

    /** Knows the future in the fourth block, and nothing elsewhere. */
    private static final Field LUCKY = new Field("lucky", FieldKind.NUMBER, List.of(), "Good in one block only.");

    private static final Dataset MARKET = withLucky(SyntheticMarket.of(SyntheticSpec.STANDARD.withSize(40, 320)));

    private static final List<Expr> FORMULAS = Stream.of(
                    "lucky", "neg(ts_corr(close, volume, 10))", "ts_mean(returns, 5)", "ts_std(returns, 20)")
            .map(text -> new Parser(Operators.CATALOG, MARKET.allFields()).parse(text))
            .toList();

    private static final List<Combination> ALL = RULE.of(FORMULAS, DAYS, LABEL.reach(), appraiser());

    @Test
    void every_pair_of_blocks_is_tested_once() {
        assertThat(ALL).hasSize(15);
        assertThat(ALL).extracting(Combination::tested).doesNotHaveDuplicates().allMatch(pair -> pair.size() == 2);
        assertThat(ALL)
                .allSatisfy(one -> assertThat(one.kept().rankIcs())
                        .hasSize(one.tested().stream()
                                .mapToInt(block -> RULE.block(block, DAYS).days())
                                .sum()));
    }

    @Test
    void what_is_good_on_the_tested_days_only_is_not_chosen_for_it() {
        assertThat(ALL)
                .filteredOn(one -> !one.tested().contains(3))
                .allSatisfy(one -> assertThat(one.picks().getFirst().formula()).isEqualTo(FORMULAS.getFirst()));
        assertThat(ALL)
                .filteredOn(one -> one.tested().contains(3))
                .allSatisfy(one ->
                        assertThat(one.picks()).noneMatch(pick -> pick.formula().equals(FORMULAS.getFirst())));
    }

    @Test
    void a_path_has_every_day_once_and_each_block_from_another_combination() {
        List<Track> paths = RULE.paths(ALL, DAYS);
        assertThat(paths).hasSize(5).allMatch(path -> path.rankIcs().length == DAYS.days());
        Period fourth = RULE.block(3, DAYS);
        for (Track path : paths) {
            assertThat(ALL.stream()
                            .filter(one -> one.tested().contains(3))
                            .map(one -> one.tested().getFirst() == 3
                                    ? one.kept().on(new Period(0, fourth.days()))
                                    : one.kept()
                                            .on(new Period(
                                                    one.kept().rankIcs().length - fourth.days(),
                                                    one.kept().rankIcs().length))))
                    .anyMatch(part ->
                            Arrays.equals(part.rankIcs(), path.on(fourth).rankIcs()));
        }
    }

    private static Appraiser appraiser() {
        Experiment quick = new PlanFile(Path.of("")).read("quick", Map.of("pool", "all", "label", LABEL.toString()));
        return new Appraiser(MARKET, quick.plan(MARKET.axes()), 1, 1 << 26);
    }

    private static Dataset withLucky(Dataset data) {
        SequencedMap<Field, Function<Dataset, Panel>> more = new LinkedHashMap<>();
        more.put(LUCKY, whole -> {
            int width = whole.axes().width();
            double[] label = whole.label(LABEL).values();
            double[] lucky = IntStream.range(0, label.length)
                    .mapToDouble(cell -> RULE.block(3, DAYS).contains(cell / width) ? label[cell] : cell * 7919 % 101)
                    .toArray();
            return Panel.wrap(whole.axes(), lucky);
        });
        return data.with(more);
    }
}
