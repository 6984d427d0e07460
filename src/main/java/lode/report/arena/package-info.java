/** What an arena says: the table that grows with every search, its summary, a picture and a page. */
@NullMarked
package lode.report.arena;

import org.jspecify.annotations.NullMarked;
