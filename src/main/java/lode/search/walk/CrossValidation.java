package lode.search.walk;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import lode.expr.Expr;
import lode.luck.Fold;
import lode.luck.Folds;
import lode.measure.Series;
import lode.panel.Period;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;

/**
 * Chooses among given formulas on all combinations of blocks of days, and tests what was chosen on the blocks left out.
 *
 * <p>A formula is chosen by the size of its mean daily rank correlation on the days to train on: the largest first, without those whose
 * daily rank correlations there move with those of one before. For each formula the days before a tested block are left out whose
 * label reaches into it, and so are as many days after the label of its last day as the formula looks back: their values would be made
 * of tested days.
 *
 * @param blocks         into how many the days are cut
 * @param tested         how many of them are tested on together
 * @param most           how many formulas are chosen at most
 * @param mostCorrelated those chosen correlate less than this, in size
 * @see <a href="https://www.wiley.com/en-us/9781119482086">López de Prado 2018, Advances in financial machine learning, chapter 12</a>
 */
public record CrossValidation(int blocks, int tested, int most, double mostCorrelated) {

    /** A formula needs so many days to be chosen on: fewer tell nothing. */
    private static final int FEWEST_DAYS = 20;

    /** A formula on the days of one combination. */
    private record Candidate(Expr formula, double mean, double[] rankIcs) {}

    /**
     * Every combination, in lexicographic order of the tested blocks.
     *
     * @param formulas  to choose from
     * @param days      that are cut into blocks
     * @param reach     days after its own on which a label is known
     * @param appraiser tells how formulas did
     */
    public List<Combination> of(List<Expr> formulas, Period days, int reach, Appraiser appraiser) {
        List<double[]> rankIcs = appraiser.rankIcs(formulas, days);
        Map<Integer, List<Fold>> folds = new TreeMap<>();
        for (Expr formula : formulas) {
            folds.computeIfAbsent(
                    formula.lookback(),
                    lookback -> new Folds(reach, lookback).combinatorial(days.days(), blocks, tested));
        }
        List<Fold> tests = new Folds(0, 0).combinatorial(days.days(), blocks, tested);
        return IntStream.range(0, tests.size())
                .mapToObj(k -> {
                    List<Candidate> candidates = IntStream.range(0, formulas.size())
                            .mapToObj(f -> candidate(
                                    formulas.get(f),
                                    rankIcs.get(f),
                                    folds.getOrDefault(formulas.get(f).lookback(), tests)
                                            .get(k)
                                            .training()))
                            .toList();
                    return combination(chosen(candidates), tests.get(k).test(), days, appraiser);
                })
                .toList();
    }

    private static Candidate candidate(Expr formula, double[] rankIcs, BitSet training) {
        double[] seen = IntStream.range(0, rankIcs.length)
                .mapToDouble(t -> training.get(t) ? rankIcs[t] : Double.NaN)
                .toArray();
        return new Candidate(formula, Series.known(seen) < FEWEST_DAYS ? Double.NaN : Series.mean(seen), seen);
    }

    private List<Candidate> chosen(List<Candidate> candidates) {
        List<Candidate> best = candidates.stream()
                .filter(candidate -> Math.abs(candidate.mean) > 0)
                .sorted(Comparator.comparingDouble((Candidate candidate) -> -Math.abs(candidate.mean)))
                .toList();
        List<Candidate> chosen = new ArrayList<>();
        for (Candidate candidate : best) {
            if (chosen.size() < most && isUnlike(candidate, chosen)) {
                chosen.add(candidate);
            }
        }
        return chosen;
    }

    private boolean isUnlike(Candidate candidate, List<Candidate> chosen) {
        return chosen.stream()
                .allMatch(other -> Math.abs(correlation(candidate.rankIcs, other.rankIcs)) < mostCorrelated);
    }

    /** Over the days that both have; 0 where they are too few to tell, or one does not move. */
    private static double correlation(double[] one, double[] other) {
        int[] both = IntStream.range(0, one.length)
                .filter(t -> !Double.isNaN(one[t]) && !Double.isNaN(other[t]))
                .toArray();
        if (both.length < FEWEST_DAYS) {
            return 0;
        }
        double correlation = new PearsonsCorrelation()
                .correlation(
                        IntStream.of(both).mapToDouble(t -> one[t]).toArray(),
                        IntStream.of(both).mapToDouble(t -> other[t]).toArray());
        return Double.isNaN(correlation) ? 0 : correlation;
    }

    private Combination combination(List<Candidate> chosen, BitSet test, Period days, Appraiser appraiser) {
        List<Pick> picks = chosen.stream()
                .map(candidate -> new Pick(candidate.formula, candidate.mean > 0 ? 1 : -1))
                .toList();
        Track whole = appraiser.track(picks, days);
        List<Integer> numbers = IntStream.range(0, blocks)
                .filter(block -> test.get(block(block, days).first()))
                .boxed()
                .toList();
        return new Combination(
                numbers,
                picks,
                chosen.isEmpty() ? Double.NaN : Math.abs(chosen.getFirst().mean),
                Track.joined(numbers.stream()
                        .map(block -> whole.on(block(block, days)))
                        .toList()));
    }

    /** The days of a block, counted from the first of all; the first blocks have a day more where days do not divide. */
    public Period block(int number, Period days) {
        return Folds.block(days.days(), blocks, number);
    }

    /**
     * Series out of sample over all days: in each, every block is tested by another combination.
     *
     * @param combinations all of them
     */
    public List<Track> paths(List<Combination> combinations, Period days) {
        List<List<Track>> byBlock = new ArrayList<>();
        for (int block = 0; block < blocks; block++) {
            List<Track> tests = new ArrayList<>();
            for (Combination combination : combinations) {
                int place = combination.tested().indexOf(block);
                if (place >= 0) {
                    int first = combination.tested().subList(0, place).stream()
                            .mapToInt(before -> block(before, days).days())
                            .sum();
                    tests.add(combination
                            .kept()
                            .on(new Period(first, first + block(block, days).days())));
                }
            }
            byBlock.add(tests);
        }
        return IntStream.range(0, byBlock.getFirst().size())
                .mapToObj(path -> Track.joined(
                        byBlock.stream().map(tests -> tests.get(path)).toList()))
                .toList();
    }
}
