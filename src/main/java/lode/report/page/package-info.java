/**
 * Pages of reports: one HTML file each that needs nothing else.
 *
 * <p>A {@link lode.report.page.Page} says what is to be read, in {@link lode.report.page.Block blocks}: figures, charts,
 * matrices and tables, each with its words in English and Chinese. {@link lode.report.page.PageFile} writes it. How it
 * looks, on a screen, on paper and in the dark, is told by {@code page.css} and {@code page.js} for all pages alike.
 */
@NullMarked
package lode.report.page;

import org.jspecify.annotations.NullMarked;
