/** Scorecards: how well a factor orders the returns that follow it, and what it would cost to follow. */
@NullMarked
package lode.measure;

import org.jspecify.annotations.NullMarked;
