package lode.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lode.measure.RankIc;
import lode.measure.RankedFactor;
import lode.panel.DayRanks;
import lode.panel.Groups;
import lode.panel.Period;

/**
 * The fifth of the pool that a factor holds and the fifth that it sells, day by day, and what they are exposed to.
 *
 * <p>The fifths are cut by rank among all members that have a value, whether they have a label or not; equals are on the same side of a
 * cut. A day with fewer than ten values has no sides.
 */
final class Sides {

    private static final byte SOLD = -1;
    private static final byte NONE = 0;
    private static final byte BETWEEN = 1;
    private static final byte HELD = 2;
    private static final double FIFTH = 0.2;

    private final Ground ground;
    private final RankedFactor ranks;
    private final byte[] sides;

    private Sides(Ground ground, RankedFactor ranks, byte[] sides) {
        this.ground = ground;
        this.ranks = ranks;
        this.sides = sides;
    }

    /** The sides of a factor, by its values. */
    static Sides of(Ground ground, double[] values, int direction) {
        Period days = ground.days();
        int width = ground.width();
        byte[] sides = new byte[days.days() * width];
        var dayRanks = new DayRanks(width);
        double[] known = new double[width];
        int[] who = new int[width];
        for (int t = days.first(); t < days.end(); t++) {
            int count = 0;
            for (int i = 0; i < width; i++) {
                double value = values[t * width + i];
                if (!Double.isNaN(value) && ground.pool().contains(t, i)) {
                    known[count] = value;
                    who[count++] = i;
                }
            }
            if (count >= RankIc.FEWEST_PAIRS) {
                int[] doubled = dayRanks.of(known, count);
                for (int k = 0; k < count; k++) {
                    double place = (doubled[k] - 1) / (2.0 * count);
                    sides[(t - days.first()) * width + who[k]] = side(direction > 0 ? place : 1 - place);
                }
            }
        }
        return new Sides(ground, RankedFactor.of(values, ground.pool(), days), sides);
    }

    private static byte side(double place) {
        return place > 1 - FIFTH ? HELD : place < FIFTH ? SOLD : BETWEEN;
    }

    /** The ranks of the factor. */
    RankedFactor ranks() {
        return ranks;
    }

    /** How exposed the sides are to styles. */
    List<StyleExposure> exposures(List<Style> styles) {
        return ground.engine()
                .evaluate(
                        styles.stream().map(Style::scored).toList(),
                        ground.days().end(),
                        (formula, scores, _) -> exposure(
                                styles.stream()
                                        .filter(style -> style.scored().equals(formula))
                                        .findFirst()
                                        .orElseThrow(),
                                scores));
    }

    private StyleExposure exposure(Style style, double[] scores) {
        return new StyleExposure(
                style,
                mean(scores, HELD),
                mean(scores, SOLD),
                RankedFactor.of(scores, ground.pool(), ground.days()).correlation(ranks));
    }

    /** The mean over days of the mean over one side. */
    private double mean(double[] scores, byte side) {
        int width = ground.width();
        int offset = ground.days().first() * width;
        double sum = 0;
        int days = 0;
        for (int row = 0; row < sides.length; row += width) {
            double ofDay = 0;
            int count = 0;
            for (int cell = row; cell < row + width; cell++) {
                double score = scores[offset + cell];
                if (sides[cell] == side && !Double.isNaN(score)) {
                    ofDay += score;
                    count++;
                }
            }
            if (count > 0) {
                sum += ofDay / count;
                days++;
            }
        }
        return sum / days;
    }

    /**
     * How much of each industry the sides hold.
     *
     * @param contributions what each instrument makes of the rank correlation, day by day, from the first of the days
     */
    List<IndustryExposure> industries(Groups industries, double[] contributions) {
        List<IndustryExposure> exposures = new ArrayList<>();
        for (int code = 0; code < industries.labels().size(); code++) {
            Part pool = share(industries, code, NONE, contributions);
            if (pool.share() > 0) {
                exposures.add(new IndustryExposure(
                        industries.labels().get(code),
                        share(industries, code, HELD, contributions).share(),
                        share(industries, code, SOLD, contributions).share(),
                        pool.share(),
                        pool.contribution()));
            }
        }
        exposures.sort(Comparator.comparingDouble(IndustryExposure::pool).reversed());
        return exposures;
    }

    /** A share of instruments, and what they make. */
    private record Part(double share, double contribution) {}

    /** The share of an industry in one side, or in all that have a value. */
    private Part share(Groups industries, int code, byte side, double[] contributions) {
        int width = ground.width();
        int offset = ground.days().first() * width;
        double[] codes = industries.codes().values();
        double sum = 0;
        double contribution = 0;
        int days = 0;
        for (int row = 0; row < sides.length; row += width) {
            int count = 0;
            int inside = 0;
            for (int cell = row; cell < row + width; cell++) {
                boolean counts = side == NONE ? sides[cell] != NONE : sides[cell] == side;
                boolean belongs = codes[offset + cell] == code;
                count += counts ? 1 : 0;
                inside += counts && belongs ? 1 : 0;
                contribution += belongs ? contributions[cell] : 0;
            }
            if (count > 0) {
                sum += (double) inside / count;
                days++;
            }
        }
        return new Part(sum / days, contribution);
    }
}
