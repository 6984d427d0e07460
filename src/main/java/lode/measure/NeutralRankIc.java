package lode.measure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lode.panel.Groups;
import lode.panel.Label;
import lode.panel.Panel;
import lode.panel.Period;
import lode.panel.Pool;

/**
 * The RankIC of what industry and styles leave of a factor.
 *
 * <p>On each day the ranks of the factor are regressed, by least squares, on a dummy for each industry and on the styles; the
 * residual is ranked against the label. An instrument without industry or without one of the styles is left out. Industries
 * of fewer than {@value #FEWEST_OF_INDUSTRY} pairs are one; a style that the others and the industries explain adds
 * nothing; a day needs {@value #SPARE} pairs more than there are industries and styles.
 */
final class NeutralRankIc {

    private static final int FEWEST_OF_INDUSTRY = 3;
    private static final int SPARE = 5;

    /** A style is explained by others where this share of its variance is left, or less. */
    private static final double NOTHING = 1e-12;

    private final Members members;
    private final int fewestPairs;
    private final int industries;
    private final int[] codes;
    private final double[][] styles;
    private final double[][] spreads;

    private NeutralRankIc(Members members, int fewestPairs, int industries, int[] codes, double[][] styles) {
        this.members = members;
        this.fewestPairs = fewestPairs;
        this.industries = industries;
        this.codes = codes;
        this.styles = styles;
        this.spreads =
                Arrays.stream(styles).map(style -> spreads(style, members)).toArray(double[][]::new);
    }

    /** How far a style spreads on each day. */
    private static double[] spreads(double[] style, Members members) {
        Period period = members.period();
        double[] spreads = new double[period.days()];
        for (int t = period.first(); t < period.end(); t++) {
            spreads[t - period.first()] = Columns.spread(style, members.from(t), members.to(t));
        }
        return spreads;
    }

    static NeutralRankIc of(
            Label label, Pool pool, Period period, int fewestPairs, Optional<Groups> industry, List<Panel> styles) {
        double[][] exposures = styles.stream().map(Panel::values).toArray(double[][]::new);
        double[] groups = industry.map(known -> known.codes().values()).orElseGet(() -> new double[0]);
        Members members = Members.of(
                label,
                pool,
                period,
                cell -> (groups.length == 0 || !Double.isNaN(groups[cell]))
                        && Arrays.stream(exposures).allMatch(style -> Double.isFinite(style[cell])));
        int[] codes = new int[members.count()];
        double[][] atPlaces = new double[exposures.length][members.count()];
        for (int t = period.first(); t < period.end(); t++) {
            for (int place = members.from(t); place < members.to(t); place++) {
                int cell = members.cell(t, place);
                codes[place] = groups.length == 0 ? 0 : (int) groups[cell];
                for (int s = 0; s < exposures.length; s++) {
                    atPlaces[s][place] = exposures[s][cell];
                }
            }
        }
        int industries = industry.map(all -> all.labels().size()).orElse(1);
        return new NeutralRankIc(members, fewestPairs, industries, codes, atPlaces);
    }

    /** The mean over the days that have one; NaN if none has. */
    double mean(double[] factor) {
        var day = new Day();
        return Series.mean(members.period(), t -> day.rankIc(factor, t));
    }

    /** The residuals of given values on one day, in the order of the instruments that have one; for comparison with others. */
    double[] residuals(double[] factor, int day) {
        var one = new Day();
        one.pairs.take(factor, day);
        System.arraycopy(one.pairs.values(), 0, one.residual, 0, one.pairs.count());
        one.explain(day);
        return Arrays.copyOf(one.residual, one.pairs.count());
    }

    /** One day after another, for one thread. */
    private final class Day {

        private final Pairs pairs = new Pairs(members);
        private final double[] residual = new double[members.most()];
        private final double[][] columns = new double[styles.length][members.most()];
        private final int[] code = new int[members.most()];
        private final int[] sizes = new int[industries + 1];
        private final double[] sums = new double[industries + 1];

        double rankIc(double[] factor, int day) {
            int count = pairs.take(factor, day);
            if (count < fewestPairs) {
                return Double.NaN;
            }
            int[] ranks = pairs.ranks();
            if (Pairs.constant(ranks, count)) {
                return Double.NaN;
            }
            for (int k = 0; k < count; k++) {
                residual[k] = (ranks[k] - (count + 1)) / 2.0;
            }
            int columns = explain(day);
            return count < columns + SPARE ? Double.NaN : pairs.rankIc(residual);
        }

        /** Takes out of the residual what industries and styles explain; returns how many of them there are. */
        int explain(int day) {
            int count = pairs.count();
            int used = group(count);
            demean(residual, count);
            int columns = 0;
            for (int s = 0; s < styles.length; s++) {
                double[] style = styles[s];
                double[] column = this.columns[columns];
                for (int k = 0; k < count; k++) {
                    column[k] = style[pairs.places()[k]];
                }
                double spread = spreads[s][day - members.period().first()];
                if (prepare(column, columns, count, spread)) {
                    Columns.subtract(residual, column, count);
                    columns++;
                }
            }
            return used + columns;
        }

        /** Numbers the industries, the small ones as one; returns how many there are. */
        private int group(int count) {
            Arrays.fill(sizes, 0);
            for (int k = 0; k < count; k++) {
                code[k] = codes[pairs.places()[k]];
                sizes[code[k]]++;
            }
            int used = 0;
            for (int g = 0; g < industries; g++) {
                used += sizes[g] >= FEWEST_OF_INDUSTRY ? 1 : 0;
            }
            for (int k = 0; k < count; k++) {
                if (sizes[code[k]] < FEWEST_OF_INDUSTRY) {
                    code[k] = industries;
                    sizes[industries]++;
                }
            }
            return used + (sizes[industries] > 0 ? 1 : 0);
        }

        private void demean(double[] values, int count) {
            Arrays.fill(sums, 0);
            for (int k = 0; k < count; k++) {
                sums[code[k]] += values[k];
            }
            for (int k = 0; k < count; k++) {
                values[k] -= sums[code[k]] / sizes[code[k]];
            }
        }

        /** Makes a style orthogonal to the industries and the styles before it, of length 1; false if nothing is left. */
        private boolean prepare(double[] style, int before, int count, double spread) {
            demean(style, count);
            for (int time = 0; time < 2; time++) {
                for (int j = 0; j < before; j++) {
                    Columns.subtract(style, columns[j], count);
                }
            }
            double left = Columns.product(style, style, count);
            if (!(left > NOTHING * spread)) {
                return false;
            }
            Columns.scale(style, 1 / Math.sqrt(left), count);
            return true;
        }
    }
}
