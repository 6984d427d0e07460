/**
 * The operators and their kernels.
 *
 * <p>{@link lode.ops.Operators#ALL} lists every entry by family. Window operators slide by {@link lode.ops.Window},
 * which costs the same for any window and never takes a value out of a sum again. Kernels are those of the default
 * profile; where the conventions of a run differ, an entry puts a step behind its kernel, such as
 * {@link lode.ops.KnownDays} and {@link lode.ops.UnitRank}, or takes another one.
 */
@NullMarked
package lode.ops;

import org.jspecify.annotations.NullMarked;
