/** What a factor is cleaned of before it is tested: outliers, gaps, and exposures to industries and styles. */
@NullMarked
package lode.risk;

import org.jspecify.annotations.NullMarked;
