/**
 * The operators and their kernels.
 *
 * <p>{@link lode.ops.Operators#ALL} lists every entry by family. Window operators slide by {@link lode.ops.Window},
 * which costs the same for any window and never takes a value out of a sum again.
 */
@NullMarked
package lode.ops;

import org.jspecify.annotations.NullMarked;
