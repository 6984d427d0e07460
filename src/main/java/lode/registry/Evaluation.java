package lode.registry;

import java.time.Instant;
import lode.measure.Scorecard;

/**
 * One test of a factor.
 *
 * @param conditions on what it was tested
 * @param scorecard  how it did
 * @param source     who tested it
 * @param added      when it came into the registry
 */
public record Evaluation(Conditions conditions, Scorecard scorecard, Source source, Instant added) {}
