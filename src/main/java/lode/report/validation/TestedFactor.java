package lode.report.validation;

import lode.measure.Validation;

/**
 * A factor that was tested.
 *
 * @param name       what it is called in tables
 * @param formula    what was computed
 * @param latex      the same as LaTeX
 * @param validation what the test tells
 * @param flat       on how many dates all its values were equal when they were to be standardised
 * @param thin       on how many dates there were too few values to neutralise
 */
public record TestedFactor(String name, String formula, String latex, Validation validation, int flat, int thin) {}
