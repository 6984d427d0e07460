package lode.measure;

import java.util.List;
import java.util.Optional;
import lode.panel.AxesMismatchException;
import lode.panel.Groups;
import lode.panel.Label;
import lode.panel.Panel;
import lode.panel.Period;
import lode.panel.Pool;
import lode.panel.UserException;

/**
 * What the fitness of factors is measured on.
 *
 * @param label       the returns that follow
 * @param pool        who counts on each day
 * @param training    the days that are read, purged: no label of theirs reaches beyond them
 * @param fewestPairs how many pairs of factor and label a day needs
 * @param industry    the industry of each instrument, if the data tell it
 * @param styles      exposures that a neutral factor has none of, on the axes of the label
 * @param known       factors that others are to add something to, of the same label, pool and days
 * @param cost        share of the money that is lost where a position is sold for another, both sides together
 */
public record TrainingGround(
        Label label,
        Pool pool,
        Period training,
        int fewestPairs,
        Optional<Groups> industry,
        List<Panel> styles,
        KnownFactors known,
        double cost) {

    /**
     * What selling a position for another costs by default: a commission of 0.03 % and a transfer fee of 0.002 % on both sides,
     * and 0.1 % stamp duty on the sale.
     */
    public static final double COST = 0.00164;

    /** Checks axes and cost. */
    public TrainingGround {
        styles = List.copyOf(styles);
        for (Panel style : styles) {
            if (!style.axes().equals(label.axes())) {
                throw new AxesMismatchException("the label has " + label.axes() + ", a style " + style.axes());
            }
        }
        if (!(cost >= 0 && cost <= 1)) {
            throw new UserException("cost must lie between 0 and 1, got " + cost);
        }
    }

    /** A ground without industries, styles and known factors, at the usual cost. */
    public static TrainingGround of(Label label, Pool pool, Period training, int fewestPairs) {
        return new TrainingGround(
                label,
                pool,
                training,
                fewestPairs,
                Optional.empty(),
                List.of(),
                KnownFactors.none(label, pool, training),
                COST);
    }

    /** The same with other industries and styles. */
    public TrainingGround neutralTo(Optional<Groups> industries, List<Panel> exposures) {
        return new TrainingGround(label, pool, training, fewestPairs, industries, exposures, known, cost);
    }

    /** The same with other known factors. */
    public TrainingGround knowing(KnownFactors factors) {
        return new TrainingGround(label, pool, training, fewestPairs, industry, styles, factors, cost);
    }

    /** The same at another cost. */
    public TrainingGround at(double otherCost) {
        return new TrainingGround(label, pool, training, fewestPairs, industry, styles, known, otherCost);
    }

    /** Who counts and has a label. */
    Members members() {
        return known.members();
    }
}
