package lode.data;

import java.time.LocalDate;
import lode.panel.Board;

/**
 * How far a share of the Chinese mainland may move from its previous close in a day.
 *
 * <p>Main boards 10 %, under special treatment 5 % until 2026-07-05; ChiNext (300, 301) 10 %, under special treatment 5 %, and
 * 20 % from 2020-08-24; STAR (688, 689) 20 %; Beijing 30 %. What the backtester reads in {@code markets/cn-a.yaml}; a test holds the
 * two together. Days without a limit other than the first ones after listing are not known here.
 *
 * @see <a href="https://www.szse.cn/English/rules/siteRule/">Shenzhen Stock Exchange, trading rules</a>
 * @see <a href="https://english.sse.com.cn/start/sserules/">Shanghai Stock Exchange, trading rules</a>
 */
final class PriceLimits {

    private static final LocalDate WIDER_CHINEXT = LocalDate.of(2020, 8, 24);
    private static final LocalDate WIDER_SPECIAL_TREATMENT = LocalDate.of(2026, 7, 6);

    /** From when on the main boards registered listings, whose first days are free. */
    private static final LocalDate MAIN_REGISTERS = LocalDate.of(2023, 4, 10);

    private static final LocalDate BEIJING_OPENS = LocalDate.of(2021, 11, 15);

    private static final int FREE_DAYS_AFTER_REGISTRATION = 5;

    private PriceLimits() {}

    /** Whether anything is known about the limits on the board. */
    static boolean isKnown(Board board) {
        return board != Board.OTHER;
    }

    /**
     * The limit as a fraction of the previous close; infinite where there is none, NaN where it is not known.
     *
     * @param listed first day of the listing
     * @param age    trading days since then, 0 on the first
     */
    static double on(LocalDate day, Board board, boolean specialTreatment, LocalDate listed, int age) {
        if (age < freeDays(board, listed)) {
            return Double.POSITIVE_INFINITY;
        }
        return switch (board) {
            case MAIN -> specialTreatment && day.isBefore(WIDER_SPECIAL_TREATMENT) ? 0.05 : 0.10;
            case CHINEXT -> !day.isBefore(WIDER_CHINEXT) ? 0.20 : specialTreatment ? 0.05 : 0.10;
            case STAR -> 0.20;
            case BEIJING -> day.isBefore(BEIJING_OPENS) ? Double.POSITIVE_INFINITY : 0.30;
            case OTHER -> Double.NaN;
        };
    }

    private static int freeDays(Board board, LocalDate listed) {
        boolean registered = switch (board) {
            case STAR -> true;
            case CHINEXT -> !listed.isBefore(WIDER_CHINEXT);
            case MAIN -> !listed.isBefore(MAIN_REGISTERS);
            case BEIJING, OTHER -> false;
        };
        return board == Board.OTHER ? 0 : registered ? FREE_DAYS_AFTER_REGISTRATION : 1;
    }
}
