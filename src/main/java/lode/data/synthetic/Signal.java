package lode.data.synthetic;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The formulas that the market can plant, each computed plainly; missing unless its whole window is known. */
enum Signal {
    /** Prices that move one way while turnover moves the other. */
    PRICE_VOLUME_DIVERGENCE("neg(ts_corr(close, volume, 10))") {
        @Override
        double at(Tape tape, int day, int instrument) {
            return -Window.correlation(
                    Window.of(tape.close, tape.width, day, instrument, 10),
                    Window.of(tape.volume, tape.width, day, instrument, 10));
        }
    },
    /** Few shares change hands, compared with the last month. */
    QUIET_DAY("div(ts_mean(volume, 20), volume)") {
        @Override
        double at(Tape tape, int day, int instrument) {
            double[] volume = Window.of(tape.volume, tape.width, day, instrument, 20);
            return Window.mean(volume) / volume[0];
        }
    },
    /** Closes below what the buyers of the day paid, over a week. */
    CLOSE_BELOW_MEAN_PRICE("ts_mean(div(vwap, close), 5)") {
        @Override
        double at(Tape tape, int day, int instrument) {
            return Window.mean(Window.ratio(
                    Window.of(tape.vwap, tape.width, day, instrument, 5),
                    Window.of(tape.close, tape.width, day, instrument, 5)));
        }
    },
    /** No recent jump upwards. */
    NEGATIVE_SKEWNESS("neg(ts_skew(returns, 20))") {
        @Override
        double at(Tape tape, int day, int instrument) {
            return -Window.skewness(Window.of(tape.returns, tape.width, day, instrument, 20));
        }
    },
    /** Opens above the last close, over a month. */
    OVERNIGHT_STRENGTH("ts_mean(div(open, lag(close, 1)), 20)") {
        @Override
        double at(Tape tape, int day, int instrument) {
            return Window.mean(Window.ratio(
                    Window.of(tape.open, tape.width, day, instrument, 20),
                    Window.of(tape.close, tape.width, day - 1, instrument, 20)));
        }
    };

    private final String formula;

    Signal(String formula) {
        this.formula = formula;
    }

    /** The formula in canonical form. */
    String formula() {
        return formula;
    }

    /** The formula's value at the close of the day. */
    abstract double at(Tape tape, int day, int instrument);

    /**
     * The signal of a formula.
     *
     * @throws IllegalArgumentException if the market cannot plant it
     */
    static Signal of(String formula) {
        return Arrays.stream(values())
                .filter(signal -> signal.formula.equals(formula))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("cannot plant '" + formula + "'; can plant: "
                        + Arrays.stream(values()).map(Signal::formula).collect(Collectors.joining(", "))));
    }
}
