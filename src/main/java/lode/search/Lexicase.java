package lode.search;

import io.jenetics.Optimize;
import io.jenetics.Phenotype;
import io.jenetics.Selector;
import io.jenetics.prog.ProgramGene;
import io.jenetics.util.ISeq;
import io.jenetics.util.MSeq;
import io.jenetics.util.RandomRegistry;
import io.jenetics.util.Seq;
import java.util.Arrays;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import lode.expr.Expr;

/**
 * Chooses parents by one case after another, in random order, so that whoever is best at something hard has a chance.
 *
 * <p>All that reached the bar stand for election. In each case only those stay that are no worse than the best that is left
 * by more than the median absolute deviation of all who stood (epsilon-lexicase, La Cava et al. 2016). Among those left at the
 * end one is drawn.
 *
 * @param cases how good a formula is in each case, the more the better; NaN is worse than everything
 */
record Lexicase(Function<Expr, double[]> cases) implements Selector<ProgramGene<Expr>, Double> {

    @Override
    public ISeq<Phenotype<ProgramGene<Expr>, Double>> select(
            Seq<Phenotype<ProgramGene<Expr>, Double>> population, int count, Optimize optimize) {
        RandomGenerator random = RandomRegistry.random();
        Phenotype<ProgramGene<Expr>, Double>[] standing = standing(population);
        double[][] byCase = transposed(standing);
        double[] leeway = Arrays.stream(byCase).mapToDouble(Lexicase::deviation).toArray();
        MSeq<Phenotype<ProgramGene<Expr>, Double>> chosen = MSeq.ofLength(count);
        for (int k = 0; k < count; k++) {
            int[] left = election(byCase, leeway, standing.length, random);
            chosen.set(k, standing[left[random.nextInt(left.length)]]);
        }
        return chosen.toISeq();
    }

    /** Those that reached the bar; everyone if nobody did. */
    @SuppressWarnings("unchecked")
    private static Phenotype<ProgramGene<Expr>, Double>[] standing(
            Seq<Phenotype<ProgramGene<Expr>, Double>> population) {
        Phenotype<ProgramGene<Expr>, Double>[] reached = population.stream()
                .filter(individual -> individual.fitness() > Double.NEGATIVE_INFINITY)
                .toArray(Phenotype[]::new);
        return reached.length > 0 ? reached : population.stream().toArray(Phenotype[]::new);
    }

    private double[][] transposed(Phenotype<ProgramGene<Expr>, Double>[] standing) {
        double[][] rows = Arrays.stream(standing)
                .map(individual -> cases.apply(Genotypes.formula(individual)))
                .toArray(double[][]::new);
        return IntStream.range(0, rows[0].length)
                .mapToObj(k -> Arrays.stream(rows)
                        .mapToDouble(row -> Double.isNaN(row[k]) ? Double.NEGATIVE_INFINITY : row[k])
                        .toArray())
                .toArray(double[][]::new);
    }

    private static int[] election(double[][] byCase, double[] leeway, int standing, RandomGenerator random) {
        int[] left = IntStream.range(0, standing).toArray();
        int[] order = IntStream.range(0, byCase.length).toArray();
        for (int open = order.length; open > 0 && left.length > 1; open--) {
            int drawn = random.nextInt(open);
            int next = order[drawn];
            order[drawn] = order[open - 1];
            double[] scores = byCase[next];
            double enough =
                    Arrays.stream(left).mapToDouble(k -> scores[k]).max().orElseThrow() - leeway[next];
            left = Arrays.stream(left).filter(k -> scores[k] >= enough).toArray();
        }
        return left;
    }

    /** The median distance from the median, of what is known; 0 if nothing is. */
    private static double deviation(double[] scores) {
        double[] known = Arrays.stream(scores).filter(Double::isFinite).toArray();
        double middle = median(known);
        return median(
                Arrays.stream(known).map(score -> Math.abs(score - middle)).toArray());
    }

    private static double median(double[] values) {
        double[] sorted = Arrays.stream(values).sorted().toArray();
        int half = sorted.length / 2;
        if (sorted.length == 0) {
            return 0;
        }
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
