package lode.report.arena;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import lode.search.arena.Bout;
import lode.search.arena.Bout.Looks;
import lode.search.arena.Bout.Recovery;

/** Invented searches of an arena. */
final class Bouts {

    static final List<String> ENTRANTS = List.of("random", "plain-gp", "plain-gp-same-set", "lode", "lode-islands");

    private static final List<String> PLANTED =
            List.of("neg(ts_corr(close, volume, 10))", "div(ts_mean(volume, 20), volume)", "neg(ts_skew(returns, 20))");

    private Bouts() {}

    /** Searches of all entrants on a market with planted factors, and on one without. */
    static List<Bout> of(int seeds) {
        return Stream.of("synthetic", "cn")
                .flatMap(data -> ENTRANTS.stream()
                        .flatMap(entrant -> LongStream.rangeClosed(1, seeds)
                                .mapToObj(seed -> bout(new Bout.Key(data, entrant, seed)))))
                .toList();
    }

    static Bout bout(Bout.Key key) {
        var random = new SplittableRandom(key.hashCode());
        double level = 0.02 + 0.004 * ENTRANTS.indexOf(key.entrant());
        int found = random.nextInt(PLANTED.size() + 1);
        Optional<Recovery> planted = Optional.of(new Recovery(PLANTED.size(), PLANTED.subList(0, found), PLANTED))
                .filter(_ -> key.data().equals("synthetic"));
        return new Bout(
                key,
                "c0ffee" + key.seed(),
                20_000 + random.nextInt(300),
                68,
                new Bout.Verdict(
                        Optional.of("cs_rank(ts_corr(close, volume, 10))"),
                        4,
                        looks(level, random),
                        10,
                        looks(level * 1.2, random),
                        planted));
    }

    private static Looks looks(double level, SplittableRandom random) {
        return new Looks(
                level + 0.01,
                level + random.nextDouble(-0.004, 0.004),
                level - 0.006 + random.nextDouble(-0.009, 0.009));
    }
}
