/**
 * Days, instruments and day-major values: the data every other package computes on.
 *
 * <p>A {@link lode.panel.Dataset} is what a source delivers: {@linkplain lode.panel.Axes axes},
 * {@linkplain lode.panel.Panel panels} of fields, {@linkplain lode.panel.Pool pools},
 * {@linkplain lode.panel.Groups groups} and benchmarks. A {@link lode.panel.Label} is kept apart
 * from panels, so that no formula can contain it.
 */
@NullMarked
package lode.panel;

import org.jspecify.annotations.NullMarked;
