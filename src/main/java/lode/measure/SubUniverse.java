package lode.measure;

import java.util.stream.IntStream;
import lode.panel.Period;
import lode.panel.Pool;

/**
 * A factor in a part of the pool.
 *
 * @param ic    its coefficients in the part
 * @param ratio their mean over their standard deviation, over the same of the whole pool times the root of the part's share of it:
 *              WorldQuant BRAIN asks for 0.75, there of Sharpe ratios
 */
public record SubUniverse(IcStats ic, double ratio) {

    /**
     * Compares a part with the whole.
     *
     * @param part    coefficients in the part
     * @param whole   coefficients in the pool, of the same days
     * @param members of the part
     * @param pool    all members
     * @param days    the days of both
     */
    public static SubUniverse of(IcStats part, IcStats whole, Pool members, Pool pool, Period days) {
        return new SubUniverse(part, part.ir() / whole.ir() / Math.sqrt(count(members, days) / count(pool, days)));
    }

    private static double count(Pool pool, Period days) {
        return IntStream.range(days.first(), days.end()).map(pool::size).sum();
    }
}
