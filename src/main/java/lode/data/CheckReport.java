package lode.data;

import java.util.List;
import java.util.SequencedMap;

/**
 * What a stored dataset covers, and what is wrong with what its source delivered.
 *
 * @param manifest what is stored
 * @param intact   whether the stored numbers still have the hash they were stored with
 * @param coverage the share of cells that know a field or grouping, from an instrument's first row to its last
 * @param findings what was found, by check; checks that found nothing have an empty list
 */
public record CheckReport(
        Manifest manifest,
        boolean intact,
        SequencedMap<String, Double> coverage,
        SequencedMap<String, List<Finding>> findings) {}
