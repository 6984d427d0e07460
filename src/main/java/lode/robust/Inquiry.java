package lode.robust;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import lode.expr.Expr;
import lode.expr.Requirements;
import lode.measure.RankedFactor;
import lode.panel.Pool;

/**
 * Alters factors and what they are made of, and tells what becomes of their ranks and their RankIC.
 *
 * <p>What is drawn is drawn from a seed, for each alteration anew: a factor's findings are the same whatever is asked along with it.
 */
public final class Inquiry {

    /** Where nobody says another. */
    public static final long SEED = 1;

    private static final double FIFTH = 0.2;

    /** So many are computed together: their values are kept for comparison. */
    private static final int TOGETHER = 8;

    private final Market market;
    private final long seed;

    /** Asks on a market, with draws from a seed. */
    public Inquiry(Market market, long seed) {
        this.market = market;
        this.seed = seed;
    }

    /** A factor as it is. */
    private record Original(Expr formula, double[] values, RankedFactor ranks) {}

    /** What was found about a factor. */
    private record Found(Original original, Finding finding) {}

    /** Asks for all alterations; one answer for each formula, in their order. */
    public List<Robustness> of(List<Expr> formulas) {
        return of(formulas, Set.of(Alteration.values()));
    }

    /**
     * Asks.
     *
     * @param formulas no two the same
     * @param asked    the alterations that are wanted
     * @return one answer for each formula, in their order
     */
    public List<Robustness> of(List<Expr> formulas, Set<Alteration> asked) {
        return IntStream.iterate(0, first -> first < formulas.size(), first -> first + TOGETHER)
                .mapToObj(first -> formulas.subList(first, Math.min(formulas.size(), first + TOGETHER)))
                .flatMap(some -> together(some, asked).stream())
                .toList();
    }

    private List<Robustness> together(List<Expr> formulas, Set<Alteration> asked) {
        int end = market.days().end();
        int cells = end * market.data().axes().width();
        Pool pool = market.members();
        List<Original> originals = market.evaluate(market.data(), formulas, end, (formula, values, _) -> {
            double[] kept = Arrays.copyOf(values, cells);
            return new Original(formula, kept, market.ranks(kept, pool));
        });
        List<Map<Alteration, Finding>> found = new ArrayList<>();
        formulas.forEach(_ -> found.add(new EnumMap<>(Alteration.class)));
        for (Alteration alteration : Alteration.values()) {
            if (asked.contains(alteration)) {
                List<Optional<Finding>> findings = findings(alteration, originals);
                IntStream.range(0, findings.size())
                        .forEach(k -> findings.get(k)
                                .ifPresent(finding -> found.get(k).put(alteration, finding)));
            }
        }
        return IntStream.range(0, formulas.size())
                .mapToObj(k -> new Robustness(
                        market.rankIc().applyAsDouble(originals.get(k).values()),
                        List.copyOf(found.get(k).values())))
                .toList();
    }

    private List<Optional<Finding>> findings(Alteration alteration, List<Original> originals) {
        return switch (alteration.kind()) {
            case DATA -> onSameData(alteration, originals);
            case FORMULA -> ofOtherFormulas(alteration, originals);
            case VALUES ->
                originals.stream()
                        .map(original -> Optional.of(finding(alteration, original, altered(alteration, original))))
                        .toList();
        };
    }

    private SplittableRandom random(Alteration alteration) {
        return new SplittableRandom(31 * seed + alteration.name().hashCode());
    }

    private List<Optional<Finding>> onSameData(Alteration alteration, List<Original> originals) {
        Set<String> fields =
                Requirements.sources(originals.stream().map(Original::formula).toList());
        SameData same = SameData.of(alteration, market, fields, random(alteration));
        List<Expr> formulas = originals.stream()
                .map(Original::formula)
                .filter(formula -> Requirements.lacked(formula, same.data()).isEmpty())
                .toList();
        Pool pool = same.among(market.members());
        int end = market.days().end();
        return findings(
                market.evaluate(same.data(), formulas, end - same.start(), (formula, values, _) -> {
                    List<Found> found = new ArrayList<>();
                    for (Original original : originals) {
                        if (original.formula().equals(formula)) {
                            found.add(new Found(original, onSameData(alteration, original, same, pool, values)));
                        }
                    }
                    return found;
                }),
                originals);
    }

    private Finding onSameData(Alteration alteration, Original original, SameData same, Pool pool, double[] values) {
        int end = market.days().end();
        int from = same.from(original.formula(), end);
        double[] after = same.restored(values, end);
        System.arraycopy(
                original.values(),
                0,
                after,
                0,
                Math.min(from, end) * market.data().axes().width());
        RankedFactor before =
                alteration == Alteration.DROPPED ? market.ranks(original.values(), pool) : original.ranks();
        double[] daily = before.agreement(market.ranks(after, pool));
        Arrays.fill(daily, 0, Math.clamp(from - market.days().first(), 0, daily.length), Double.NaN);
        return finding(alteration, daily, after);
    }

    private List<Optional<Finding>> ofOtherFormulas(Alteration alteration, List<Original> originals) {
        Map<Original, Expr> others = new LinkedHashMap<>();
        for (Original original : originals) {
            Expr other = altered(alteration, original.formula());
            if (!other.equals(original.formula())) {
                others.put(original, other);
            }
        }
        return findings(
                market.evaluate(
                        market.data(),
                        others.values().stream().distinct().toList(),
                        market.days().end(),
                        (formula, values, _) -> others.keySet().stream()
                                .filter(original -> formula.equals(others.get(original)))
                                .map(original -> new Found(original, finding(alteration, original, values)))
                                .toList()),
                originals);
    }

    private static List<Optional<Finding>> findings(List<List<Found>> found, List<Original> originals) {
        return originals.stream()
                .map(original -> found.stream()
                        .flatMap(List::stream)
                        .filter(one -> one.original().equals(original))
                        .map(Found::finding)
                        .findFirst())
                .toList();
    }

    private Expr altered(Alteration alteration, Expr formula) {
        SplittableRandom random = random(Alteration.CONSTANTS);
        double way = alteration == Alteration.CONSTANTS ? FIFTH : -FIFTH;
        return switch (alteration) {
            case SHORTER -> Jitter.windows(formula, 1 - FIFTH);
            case LONGER -> Jitter.windows(formula, 1 + FIFTH);
            case CONSTANTS, CONSTANTS_TURNED ->
                Jitter.constants(formula, () -> 1 + (random.nextBoolean() ? way : -way));
            case REBASED, CURRENCY, LOT, PERMUTED, DROPPED, SHIFTED, LATER, NOISE ->
                throw new IllegalArgumentException(alteration + " leaves the formula alone");
        };
    }

    private double[] altered(Alteration alteration, Original original) {
        return alteration == Alteration.LATER
                ? Noise.aDayLater(original.values(), market.data().axes().width())
                : Noise.among(original.values(), market.members(), market.days().end(), random(alteration));
    }

    private Finding finding(Alteration alteration, Original original, double[] after) {
        double[] daily = original.ranks().agreement(market.ranks(after, market.members()));
        return finding(alteration, daily, after);
    }

    private Finding finding(Alteration alteration, double[] daily, double[] after) {
        var dates = market.data()
                .axes()
                .days()
                .subList(market.days().first(), market.days().end());
        return new Finding(
                alteration, Agreement.of(dates, daily), market.rankIc().applyAsDouble(after));
    }
}
