/**
 * Proof that what was computed saw no future: it is computed again from histories that differ only in what nobody could have known, and
 * must be the same.
 */
@NullMarked
package lode.prove;

import org.jspecify.annotations.NullMarked;
