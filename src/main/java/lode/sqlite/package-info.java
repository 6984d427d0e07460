/** Databases in one SQLite file. */
@NullMarked
package lode.sqlite;

import org.jspecify.annotations.NullMarked;
