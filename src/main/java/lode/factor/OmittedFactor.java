package lode.factor;

/**
 * A factor of a published set that a library leaves out, because formulas cannot say it.
 *
 * @param name   what the source calls it
 * @param reason what is missing
 */
public record OmittedFactor(String name, String reason) {}
