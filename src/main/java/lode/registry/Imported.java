package lode.registry;

/**
 * What an import did.
 *
 * @param added   factors that are new here
 * @param known   factors that were here already
 * @param details evaluations, days, decisions, tags and neighbours that were added to those
 */
public record Imported(int added, int known, int details) {}
