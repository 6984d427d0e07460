package lode.explain;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import lode.expr.Expr;
import lode.measure.IcStats;

/**
 * What a factor is.
 *
 * @param formula    what is computed
 * @param reading    the same in words
 * @param direction  1 if high values are held, -1 if low ones
 * @param declared   whether library or registry say so, rather than the training days
 * @param ic         daily rank correlations of the formula as it is written
 * @param coverage   share of the pool's cells with a label that have a value
 * @param nearest    known formulas, the likest by values first
 * @param parts      in the order in which they stand in the formula
 * @param styles     exposures of both sides
 * @param industries exposures of both sides, the largest industry first; empty if the data have none
 * @param years      in their order
 * @param months     mean rank correlation in the factor's direction; NaN if no day has one
 * @param names      every instrument that ever counted, the one that makes most first
 * @param lineage    how it came about
 */
public record Card(
        Expr formula,
        Words reading,
        int direction,
        boolean declared,
        IcStats ic,
        double coverage,
        List<Similarity> nearest,
        List<Ablated> parts,
        List<StyleExposure> styles,
        List<IndustryExposure> industries,
        List<YearShare> years,
        Map<YearMonth, Double> months,
        List<NameShare> names,
        Lineage lineage) {

    /** Copies the lists. */
    public Card {
        nearest = List.copyOf(nearest);
        parts = List.copyOf(parts);
        styles = List.copyOf(styles);
        industries = List.copyOf(industries);
        years = List.copyOf(years);
        names = List.copyOf(names);
    }

    /** The mean rank correlation in the factor's direction. */
    public double rankIc() {
        return direction * ic.mean();
    }

    /** The part of it that the first so many instruments make, as a share. */
    public double shareOf(int first) {
        return names.stream().limit(first).mapToDouble(NameShare::contribution).sum() / rankIc();
    }

    /** How many instruments make more than nothing. */
    public long helping() {
        return names.stream().filter(name -> name.contribution() > 0).count();
    }
}
