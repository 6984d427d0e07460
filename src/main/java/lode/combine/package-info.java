/** Many factors made one: by weights or models that learn, again and again, from returns that are already complete. */
@NullMarked
package lode.combine;

import org.jspecify.annotations.NullMarked;
