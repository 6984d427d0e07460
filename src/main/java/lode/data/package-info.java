/**
 * From a vendor's files to a {@link lode.panel.Dataset}, and back from disk.
 *
 * <p>A {@link lode.data.Mapping} names a vendor's columns as ours; {@link lode.data.Importer} reads, checks and stores
 * them; {@link lode.data.DataHome} finds what is stored; {@link lode.data.DataCheck} looks for what is wrong with it.
 * DuckDB is loaded only when one of them reads or writes.
 */
@NullMarked
package lode.data;

import org.jspecify.annotations.NullMarked;
