package lode.trade;

import java.util.Optional;
import java.util.SequencedMap;

/**
 * What a step starts from.
 *
 * @param last     the last day that is over
 * @param holdings at its close
 * @param targets  decided at its close, by instrument; empty without a decision
 */
record State(AccountDay last, Holdings holdings, Optional<SequencedMap<String, Double>> targets) {}
