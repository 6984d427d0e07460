/** Combinations of factors side by side, as tables, models and a page. */
@NullMarked
package lode.report.combination;

import org.jspecify.annotations.NullMarked;
