/**
 * What would not survive tomorrow: a factor is computed again from data that mean the same, and again a little otherwise, and what
 * becomes of its ranks and its RankIC is told.
 */
@NullMarked
package lode.robust;

import org.jspecify.annotations.NullMarked;
