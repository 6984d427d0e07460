/**
 * The local page on which searches are watched.
 *
 * <p>A {@link lode.report.serve.Server} listens on this machine only. It reads the folders of runs, so that any number of
 * searches can be watched, in whatever process they run; it writes nothing.
 */
@NullMarked
package lode.report.serve;

import org.jspecify.annotations.NullMarked;
