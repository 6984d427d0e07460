/** Formulas with names, and files of them. */
@NullMarked
package lode.factor;

import org.jspecify.annotations.NullMarked;
