package lode.search;

import java.util.List;
import lode.expr.Expr;
import lode.measure.Split;

/**
 * What a search found.
 *
 * @param generations one entry per generation, in order
 * @param survivors   the factors kept, best first
 * @param leftOut     what would have survived, were it not like a formula that was to be avoided
 * @param front       what nothing exceeds in all objectives, in the order of the last generation; empty where the search
 *                    had none
 * @param split       the days that were used, purged
 * @param distinct    distinct formulas tried: the number of trials
 * @param merged      how many of them rank like another that was tried
 * @param luck        what of it may be luck
 * @param complete    whether all generations were run, rather than stopped early
 */
public record MiningResult(
        List<Generation> generations,
        List<Survivor> survivors,
        List<LeftOut> leftOut,
        List<OnFront> front,
        Split split,
        int distinct,
        int merged,
        LuckReport luck,
        boolean complete) {

    /** Copies the lists. */
    public MiningResult {
        generations = List.copyOf(generations);
        survivors = List.copyOf(survivors);
        leftOut = List.copyOf(leftOut);
        front = List.copyOf(front);
    }

    /**
     * A formula that is known already, in other words.
     *
     * @param formula     what was found
     * @param known       the formula that it is like
     * @param correlation of their ranks on training and validation days
     */
    public record LeftOut(Expr formula, Expr known, double correlation) {}

    /**
     * A formula that no other exceeds in all objectives.
     *
     * @param formula what to compute
     * @param rankIc  its mean rank correlation in training, signed
     * @param figures how good it is at each objective, in their order, as they are measured
     */
    public record OnFront(Expr formula, double rankIc, List<Double> figures) {

        /** Copies the list. */
        public OnFront {
            figures = List.copyOf(figures);
        }
    }

    /** The number of the generation, from 1, in which a survivor was first tried. */
    public int bornIn(Survivor survivor) {
        return generations.stream()
                .filter(generation -> generation.distinct() >= survivor.trial())
                .mapToInt(Generation::number)
                .findFirst()
                .orElseThrow();
    }

    /** The correlation of each survivor's ranks with each other's; row and column in the order of the survivors. */
    public double[][] correlations() {
        double[][] matrix = new double[survivors.size()][survivors.size()];
        for (int i = 0; i < matrix.length; i++) {
            matrix[i][i] = 1;
            for (int j = 0; j < i; j++) {
                matrix[i][j] =
                        survivors.get(i).ranks().correlation(survivors.get(j).ranks());
                matrix[j][i] = matrix[i][j];
            }
        }
        return matrix;
    }
}
