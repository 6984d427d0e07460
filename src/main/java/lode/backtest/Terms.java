package lode.backtest;

import java.util.Optional;
import lode.panel.UserException;

/**
 * How a strategy is traded, whatever it is.
 *
 * @param capital       money on the first day
 * @param execution     the price of fills
 * @param slippage      how much worse it is
 * @param participation share of a day's volume that one may trade; empty for that of the market
 * @param cashBuffer    share of NAV that is not spent
 * @param blocked       what becomes of the weight that names without trade keep
 * @param rest          what becomes of money that lots leave over
 * @param delisted      what a holding is worth whose listing ends
 * @param dividendTax   whether dividends are taxed by the time of holding, when shares are sold
 * @param cashInterest  on cash, a year
 * @param managementFee of NAV, a year
 * @param benchmark     name of the index; empty for none
 */
public record Terms(
        double capital,
        Execution execution,
        Slippage slippage,
        Optional<Double> participation,
        double cashBuffer,
        Blocked blocked,
        Rest rest,
        Delisted delisted,
        boolean dividendTax,
        double cashInterest,
        double managementFee,
        Optional<String> benchmark) {

    /** What is done where names cannot be traded. */
    public enum Blocked {
        /** The other targets are scaled to what is left of their sum. */
        RESCALE,
        /** The other targets stay as they are, as far as there is cash. */
        CASH
    }

    /** What is done with what lots leave over. */
    public enum Rest {
        /** It stays cash. */
        CASH,
        /** It buys a lot more of those that are short by most, as long as it lasts. */
        GREEDY
    }

    /** What a holding is worth when its listing ends. */
    public enum Delisted {
        /** Its last price. */
        LAST_PRICE,
        /** Nothing. */
        NOTHING
    }

    /** What holds where nothing else is said: ten million, the next open, no slippage. */
    public static final Terms USUAL = new Terms(
            1e7,
            Execution.OPEN,
            new Slippage.None(),
            Optional.empty(),
            0.005,
            Blocked.RESCALE,
            Rest.CASH,
            Delisted.LAST_PRICE,
            false,
            0,
            0,
            Optional.empty());

    /** Checks the numbers. */
    public Terms {
        if (!(capital > 0 && capital < Double.POSITIVE_INFINITY)) {
            throw new UserException("The capital must be more than 0, got " + plain(capital));
        }
        participation.ifPresent(share -> requireShare("participation", share));
        requireShare("cash-buffer", cashBuffer);
        requireShare("cash-interest", cashInterest);
        requireShare("management-fee", managementFee);
    }

    private static void requireShare(String what, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new UserException(what + " must be from 0 to 1, got " + plain(value));
        }
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /** The same with another capital. */
    public Terms withCapital(double other) {
        return new Terms(
                other,
                execution,
                slippage,
                participation,
                cashBuffer,
                blocked,
                rest,
                delisted,
                dividendTax,
                cashInterest,
                managementFee,
                benchmark);
    }
}
