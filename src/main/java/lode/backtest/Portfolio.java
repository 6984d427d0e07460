package lode.backtest;

/**
 * What a strategy sees of the book at a close.
 *
 * @param nav     cash, receivables and positions
 * @param weights value over NAV of each instrument of the axes; 0 where nothing is held; read-only by agreement
 */
public record Portfolio(double nav, double[] weights) {

    /** Whether anything is held of the instrument. */
    public boolean holds(int instrument) {
        return weights[instrument] != 0;
    }
}
