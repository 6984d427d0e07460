/**
 * What a factor is: read aloud, taken apart, and traced to what it holds and where its rank correlation comes from.
 *
 * <p>{@link lode.explain.Explainer} makes the {@link lode.explain.Card} of a formula on a {@link lode.explain.Ground}; {@link
 * lode.explain.Phrases} has the words.
 */
@NullMarked
package lode.explain;

import org.jspecify.annotations.NullMarked;
