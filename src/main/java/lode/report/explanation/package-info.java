/** The card of a factor as a page and as tables. */
@NullMarked
package lode.report.explanation;

import org.jspecify.annotations.NullMarked;
