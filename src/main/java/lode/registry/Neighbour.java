package lode.registry;

/**
 * A factor whose values are like those of another.
 *
 * @param id          its id
 * @param name        what it is called
 * @param correlation mean over days of the correlation of both factors' ranks, in [-1, 1]
 * @param data        name of the dataset on which they were compared
 * @param dataHash    its hash
 * @param pool        over which instruments
 */
public record Neighbour(String id, String name, double correlation, String data, String dataHash, String pool) {}
