/**
 * Result files: tables and pictures.
 *
 * <p>Every file is written by {@link lode.report.AtomicFile}. A table is a {@link lode.report.Csv}. A
 * {@link lode.report.Picture} says what it shows in two languages, is told the {@code Lettering} the machine can offer,
 * lays itself out as a {@code Drawing}, and is painted on a {@code Canvas}. Pages are made of the blocks of {@link
 * lode.report.page}.
 */
@NullMarked
package lode.report;

import org.jspecify.annotations.NullMarked;
