package lode.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lode.data.SyntheticMarket;
import lode.data.synthetic.SyntheticSpec;
import lode.expr.Expr;
import lode.ops.Operators;
import lode.panel.Dataset;
import lode.panel.UserException;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private static final Dataset MARKET =
            SyntheticMarket.of(SyntheticSpec.STANDARD.withSize(60, 300).withStrength(4));
    private static final FunctionSet FUNCTIONS = new FunctionSet(
            Searches.equally(Stream.of("sub", "mul", "div", "neg", "ts_mean", "ts_std", "ts_corr", "delta", "cs_rank")),
            Searches.equally(Stream.of("open", "close", "volume", "turnover_rate")),
            List.of(5, 10, 20),
            List.of(),
            List.of());

    @Test
    void searches_follow_each_other_until_the_factors_are_found_and_all_are_unlike_each_other() {
        Rounds.Outcome outcome = rounds(7, OptionalInt.empty()).untilFound(() -> false);
        assertThat(outcome.end()).isEqualTo(Rounds.End.FOUND);
        assertThat(outcome.factors()).isEqualTo(7);
        assertThat(outcome.rounds()).hasSizeGreaterThan(1);
        List<Survivor> all = survivors(outcome);
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(Math.abs(all.get(i).ranks().correlation(all.get(j).ranks())))
                        .as(all.get(i).formula() + " and " + all.get(j).formula())
                        .isLessThan(0.65);
            }
        }
        assertThat(all).extracting(Survivor::formula).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void a_target_is_reached_by_the_same_searches_again() {
        Rounds.Outcome once = rounds(6, OptionalInt.of(1500)).untilFound(() -> false);
        Rounds.Outcome again = rounds(6, OptionalInt.of(1500)).untilFound(() -> false);
        assertThat(again.end()).isEqualTo(once.end());
        assertThat(survivors(again))
                .extracting(Survivor::formula)
                .isEqualTo(survivors(once).stream().map(Survivor::formula).toList());
        assertThat(again.evaluations()).isEqualTo(once.evaluations());
    }

    @Test
    void no_more_formulas_are_tried_than_the_budget_allows() {
        for (int budget : new int[] {60, 200, 333, 700}) {
            Rounds.Outcome outcome = rounds(50, OptionalInt.of(budget)).untilFound(() -> false);
            assertThat(outcome.end()).isEqualTo(Rounds.End.EVALUATIONS);
            assertThat(outcome.evaluations()).isBetween(budget - 60, budget);
        }
    }

    @Test
    void a_budget_for_less_than_a_generation_is_refused() {
        assertThatThrownBy(() -> rounds(3, OptionalInt.of(59)).untilFound(() -> false))
                .isInstanceOf(UserException.class)
                .hasMessage("A generation tries up to 60 formulas, but evaluations allow 59: raise them, or lower the"
                        + " population");
        assertThatThrownBy(() -> new Target(0, OptionalInt.empty()))
                .isInstanceOf(UserException.class)
                .hasMessage("factors must be 1 or more, got 0");
    }

    @Test
    void searches_end_after_several_that_found_nothing_more() {
        var few = new FunctionSet(
                Searches.equally(Stream.of("neg", "abs", "ts_mean")),
                Searches.equally(Stream.of("close", "volume")),
                List.of(2, 5),
                List.of(),
                List.of());
        SearchPlan plan = Searches.bred(
                Searches.withoutUnits(Searches.plan(MARKET.axes(), few, 8, 2, 1)),
                Searches.breeding(8, 2, new Caps(2, 2, 3)));
        Rounds.Outcome outcome =
                new Rounds(new Target(50, OptionalInt.empty()), new Plain(plan)).untilFound(() -> false);
        assertThat(outcome.end()).isEqualTo(Rounds.End.BARREN);
        List<Rounds.Round> rounds = outcome.rounds();
        assertThat(rounds.subList(rounds.size() - Rounds.PATIENCE, rounds.size()))
                .allSatisfy(round -> assertThat(round.result().survivors()).isEmpty());
    }

    @Test
    void whoever_stops_gets_what_was_found() {
        var left = new AtomicInteger(8); // asked before each search, and before each of its generations
        Rounds.Outcome outcome = new Rounds(new Target(50, OptionalInt.empty()), new Plain(plan()))
                .untilFound(() -> left.getAndDecrement() <= 0);
        assertThat(outcome.end()).isEqualTo(Rounds.End.STOPPED);
        assertThat(outcome.rounds()).hasSize(2);
        assertThat(outcome.rounds().getLast().result().complete()).isFalse();
        assertThat(outcome.rounds().getLast().result().generations()).hasSize(2);
        assertThat(outcome.factors()).isPositive();
    }

    @Test
    void what_a_search_bred_before_it_was_interrupted_counts_into_the_budget() {
        var target = new Target(50, OptionalInt.of(333));
        var search = new Plain(plan());
        Rounds.Outcome whole = new Rounds(target, search).untilFound(() -> false);
        int rounds = whole.rounds().size();
        int last = whole.rounds().getLast().result().generations().size();
        assertThat(rounds).as("one is resumed within").isGreaterThan(1);
        for (int kept = 0; kept <= last; kept++) {
            search.interrupt(rounds, kept);
            Rounds.Outcome resumed = new Rounds(target, search).untilFound(() -> false);
            assertThat(resumed.end()).isEqualTo(whole.end());
            assertThat(resumed.evaluations()).isEqualTo(whole.evaluations());
            assertThat(survivors(resumed))
                    .extracting(Survivor::formula)
                    .isEqualTo(survivors(whole).stream().map(Survivor::formula).toList());
        }
    }

    private static Rounds rounds(int factors, OptionalInt evaluations) {
        return new Rounds(new Target(factors, evaluations), new Plain(plan()));
    }

    private static SearchPlan plan() {
        return Searches.plan(MARKET.axes(), FUNCTIONS, 60, 4, 1);
    }

    private static List<Survivor> survivors(Rounds.Outcome outcome) {
        return outcome.rounds().stream()
                .flatMap(round -> round.result().survivors().stream())
                .toList();
    }

    /** The same search with other seeds, for what known factors leave. */
    private static class Plain implements Rounds.Search {

        private final SearchPlan first;
        private final Map<Integer, Pages> pages = new HashMap<>();
        private SearchPlan current;

        Plain(SearchPlan first) {
            this.first = first;
            this.current = first;
        }

        @Override
        public SearchPlan plan(int round, int wanted, List<Expr> admitted) {
            Aim aim = admitted.isEmpty() ? Aim.RANK_IC : Aim.of(Map.of("marginal-rank-ic", 1.0));
            SearchPlan next = Searches.aimed(
                    first, aim.knowing(admitted.stream().map(Expr::toString).toList()));
            next = Searches.with(next, "survivors", Math.min(wanted, first.survivors()));
            next = Searches.with(next, "mostCorrelated", 0.6);
            current = Searches.with(next, "seed", first.seed() + round - 1);
            return current;
        }

        @Override
        public MiningResult carryOut(int round, Predicate<List<Generation>> stop) {
            Pages journal = pages.computeIfAbsent(round, _ -> new Pages(new ArrayList<>()));
            return new Miner(MARKET, Operators.CATALOG, 1, 0).mine(current, journal, _ -> {}, stop);
        }

        /** Forgets what a search found after some generations. */
        void interrupt(int round, int kept) {
            pages.computeIfPresent(round, (_, journal) -> journal.first(kept));
        }
    }
}
