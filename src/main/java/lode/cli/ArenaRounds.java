package lode.cli;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import lode.ops.Operators;
import lode.report.arena.ArenaReport;
import lode.search.Exploration;
import lode.search.Explorer;
import lode.search.SearchPlan;
import lode.search.Vocabulary;
import lode.search.arena.Bout;
import lode.search.arena.Fixture;
import lode.search.arena.Ground;
import lode.search.arena.Judge;

/** Makes the searches of an arena, seed by seed, so that entrants stay level if it is stopped. */
final class ArenaRounds {

    private final ArenaReport report;
    private final List<Fixture> fixtures;
    private final int budget;
    private final int threads;
    private final long memory;
    private final PrintWriter out;
    private final Map<String, Judge> judges = new HashMap<>();

    ArenaRounds(ArenaReport report, List<Fixture> fixtures, int budget, int threads, long memory, PrintWriter out) {
        this.report = report;
        this.fixtures = fixtures;
        this.budget = budget;
        this.threads = threads;
        this.memory = memory;
        this.out = out;
    }

    /** Makes those searches that were not made before; once asked to stop, no more. */
    void run(BooleanSupplier stop) {
        fixtures.forEach(ArenaRounds::check);
        List<Fixture> open = fixtures.stream()
                .filter(fixture -> !report.has(fixture))
                .sorted(Comparator.comparingLong(
                        (Fixture fixture) -> fixture.key().seed()))
                .toList();
        var progress = new ArenaProgress(fixtures.size() - open.size(), fixtures.size(), out, System::nanoTime);
        for (Fixture fixture : open) {
            Exploration found = explore(fixture, stop);
            if (!found.complete()) {
                return;
            }
            Bout bout = judged(fixture, found);
            report.add(bout);
            progress.show(bout);
        }
    }

    /** What is wrong is told before the first search, not after an hour. */
    private static void check(Fixture fixture) {
        Vocabulary.of(fixture.plan(), Operators.CATALOG, fixture.ground().data());
    }

    private Exploration explore(Fixture fixture, BooleanSupplier stop) {
        return new Explorer(fixture.ground().data(), Operators.CATALOG, threads, memory)
                .explore(fixture.plan(), budget, Judge.TWENTY, _ -> {}, stop);
    }

    private Bout judged(Fixture fixture, Exploration found) {
        Ground ground = fixture.ground();
        SearchPlan plan = fixture.plan();
        Judge judge = judges.computeIfAbsent(
                ground.name(), _ -> new Judge(ground.data(), plan, ground.planted(), threads, memory));
        return new Bout(
                fixture.key(),
                fixture.conditions(),
                found.tried(),
                found.generations(),
                judge.verdict(found.chosen(), plan.conventions()));
    }
}
