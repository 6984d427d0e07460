package lode.robust;

/**
 * What became of a factor under one alteration.
 *
 * @param alteration what was done
 * @param agreement  how far its ranks stayed
 * @param rankIc     its mean RankIC afterwards; NaN if it has none
 */
public record Finding(Alteration alteration, Agreement agreement, double rankIc) {}
