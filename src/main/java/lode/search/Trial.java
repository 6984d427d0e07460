package lode.search;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import lode.expr.Expr;

/**
 * A distinct formula that was scored, as the ledger of a run has it.
 *
 * <p>It says what the race of the formula showed at its first appearance, whatever was known from elsewhere: so it is the
 * same with a {@link FitnessCache} and without.
 *
 * @param number   place among all trials of the run, from 1
 * @param island   population it was bred for, from 0
 * @param way      how it came into being, such as {@code crossover+point}
 * @param parents  numbers of the trials it was made from, the one that was changed first; empty for one that was grown
 * @param blocks   building blocks in it that none of its parents has
 * @param formula  what was computed
 * @param size     operators, fields and numbers in it
 * @param exact    whether all training days were seen, rather than its race stopped
 * @param rankIc   mean daily rank correlation in training as written, if exact; otherwise the estimate at which it stopped.
 *                 NaN if no day has one
 * @param coverage share of the pool's cells with a label that have a value; NaN if not exact
 * @param figures  what the {@link Aim} asks for, if it is more than the RankIC: in the order of {@link Aim#figures}, NaN for one
 *                 that is missing; empty if not exact
 * @param values   the same for formulas whose values are the same, or exactly opposite by the way they are written
 */
public record Trial(
        int number,
        int island,
        String way,
        List<Integer> parents,
        List<String> blocks,
        String formula,
        int size,
        boolean exact,
        double rankIc,
        double coverage,
        List<Double> figures,
        long values) {

    /** Copies the lists. */
    public Trial {
        parents = List.copyOf(parents);
        blocks = List.copyOf(blocks);
        figures = List.copyOf(figures);
    }

    /**
     * The row of a candidate.
     *
     * @param standing what its race showed, as it is written
     * @param tellsFigures whether the figures say more than the RankIC
     */
    static Trial of(
            int number,
            Candidate candidate,
            List<Integer> parents,
            Standing standing,
            boolean tellsFigures,
            long values) {
        Origin origin = candidate.origin();
        return new Trial(
                number,
                candidate.island(),
                origin.ways().stream().map(Way::toString).collect(Collectors.joining("+")),
                parents,
                origin.blocks().stream().map(Expr::toString).toList(),
                candidate.formula().toString(),
                candidate.formula().size(),
                standing instanceof Standing.Exact,
                switch (standing) {
                    case Standing.Exact(var score) -> score.rankIc();
                    case Standing.Stopped stopped -> stopped.estimate();
                },
                standing instanceof Standing.Exact(var score) ? score.coverage() : Double.NaN,
                tellsFigures && standing instanceof Standing.Exact(var score)
                        ? Arrays.stream(score.figures()).boxed().toList()
                        : List.of(),
                values);
    }
}
