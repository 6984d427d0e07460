/**
 * Searches of different kinds against each other, at an equal number of distinct formulas.
 *
 * <p>An {@link lode.search.arena.Entrant} is a way to search. Each searches the same data with the same seeds; a {@link
 * lode.search.arena.Judge} measures what it chose in training on the days after, and {@link lode.search.arena.Summary}
 * compares.
 */
@NullMarked
package lode.search.arena;

import org.jspecify.annotations.NullMarked;
