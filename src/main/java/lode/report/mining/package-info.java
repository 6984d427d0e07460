/**
 * The report of a search: what it found, what of it may be luck, and what the factor tests and the backtester say of the
 * survivors on the days after training.
 */
@NullMarked
package lode.report.mining;

import org.jspecify.annotations.NullMarked;
