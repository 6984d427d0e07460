/** Reports of procedures that are repeated: walks through time, and choices on combinations of blocks of days. */
@NullMarked
package lode.report.walk;

import org.jspecify.annotations.NullMarked;
