package lode.data;

import java.time.LocalDate;
import lode.panel.Board;

/**
 * How far a share of the Chinese mainland may move from its previous close in a day.
 *
 * <p>Main boards 10 %, under special treatment 5 %; ChiNext (300, 301) 10 %, and 20 % from 2020-08-24; STAR (688, 689)
 * 20 %. Days without a limit other than the first ones after listing are not known here.
 *
 * @see <a href="https://www.szse.cn/English/rules/siteRule/">Shenzhen Stock Exchange, trading rules</a>
 * @see <a href="https://english.sse.com.cn/start/sserules/">Shanghai Stock Exchange, trading rules</a>
 */
final class PriceLimits {

    /** The day the registration system came to ChiNext. */
    private static final LocalDate WIDER_CHINEXT = LocalDate.of(2020, 8, 24);

    private static final int FREE_DAYS_AFTER_REGISTRATION = 5;

    private PriceLimits() {}

    /** Whether anything is known about the limits of the instrument. */
    static boolean hasLimit(String instrument) {
        return isKnown(Board.of(instrument));
    }

    /** Whether anything is known about the limits on the board. */
    static boolean isKnown(Board board) {
        return switch (board) {
            case MAIN, CHINEXT, STAR -> true;
            case BEIJING, OTHER -> false;
        };
    }

    /**
     * The limit as a fraction of the previous close; infinite where there is none, NaN where it is not known.
     *
     * @param age days since listing, 0 on the first
     */
    static double on(LocalDate day, Board board, boolean specialTreatment, int age) {
        boolean registration = board == Board.STAR || board == Board.CHINEXT && !day.isBefore(WIDER_CHINEXT);
        if (!isKnown(board)) {
            return Double.NaN;
        }
        if (age < (registration ? FREE_DAYS_AFTER_REGISTRATION : 1)) {
            return Double.POSITIVE_INFINITY;
        }
        if (registration) {
            return 0.20;
        }
        return specialTreatment && board == Board.MAIN ? 0.05 : 0.10;
    }
}
