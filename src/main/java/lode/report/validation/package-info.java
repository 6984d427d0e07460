/**
 * What {@code lode validate} writes: a factor test as tables, a workbook, pictures and a page.
 *
 * <p>{@link lode.report.validation.ValidationFolder} writes them all from one {@link
 * lode.report.validation.ValidationReport}.
 */
@NullMarked
package lode.report.validation;

import org.jspecify.annotations.NullMarked;
