package lode.search;

import lode.expr.Expr;

/**
 * A formula that is to be scored.
 *
 * @param formula what to compute
 * @param island  which population it is for, from 0
 * @param origin  where it comes from, if it was never tried before
 * @param needed  what it must be worth to become a parent or a survivor, see {@link Trials#worth}
 */
record Candidate(Expr formula, int island, Origin origin, double needed) {}
