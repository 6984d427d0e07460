/**
 * What of a result is luck: how good the best of many trials would be if none were any good, and what is left of one after
 * that.
 *
 * <p>Sharpe ratios are per observation, not annualised, unless a name says so. All of it is arithmetic over arrays; nothing here
 * knows what was searched for.
 */
@org.jspecify.annotations.NullMarked
package lode.luck;
