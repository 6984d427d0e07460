package lode.explain;

import lode.expr.Expr;

/**
 * A part of the formula, and what is left without it.
 *
 * @param part    the part: a field or a call below the formula itself
 * @param places  how often it stands in the formula
 * @param without mean rank correlation in the factor's direction where every instrument has the mean of the day in place of this part;
 *                NaN if nothing then tells instruments apart
 * @param loss    how much lower that is than the factor's own; all of it if nothing is left
 * @param alone   mean rank correlation of the part by itself, as it is written
 */
public record Ablated(Expr part, int places, double without, double loss, double alone) {}
