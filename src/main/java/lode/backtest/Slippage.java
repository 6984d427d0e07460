package lode.backtest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lode.panel.UserException;

/** How much worse than the quote a price is at which an order is filled. */
public sealed interface Slippage {

    /** Prices are those of the quotes. */
    record None() implements Slippage {}

    /**
     * A fraction of the price.
     *
     * @param share such as 0.001
     */
    record Ratio(double share) implements Slippage {}

    /**
     * A number of ticks.
     *
     * @param ticks such as 1
     */
    record Ticks(double ticks) implements Slippage {}

    /**
     * A fraction of the price that grows with the square of the order's share of the day's volume.
     *
     * @param factor   of the squared share
     * @param greatest share that is counted
     */
    record VolumeShare(double factor, double greatest) implements Slippage {}

    /**
     * A fraction of the price: the daily volatility times the root of the order over the mean daily volume, both of the
     * twenty days before.
     *
     * @param factor of that product
     */
    record SquareRoot(double factor) implements Slippage {}

    /** What the models know of an order: shares, the day's volume, and mean volume and volatility of the days before. */
    record Trading(double shares, double volume, double meanVolume, double volatility, double tick) {}

    /**
     * How far the price moves against the order, at least 0; where what a model needs is not known, it does not move.
     *
     * @param price of the quote
     */
    default double distance(double price, Trading order) {
        double distance = switch (this) {
            case None() -> 0;
            case Ratio(double share) -> price * share;
            case Ticks(double ticks) -> ticks * order.tick;
            case VolumeShare(double factor, double greatest) -> {
                double share = Math.min(greatest, order.shares / order.volume);
                yield price * factor * share * share;
            }
            case SquareRoot(double factor) ->
                price * factor * order.volatility * Math.sqrt(order.shares / order.meanVolume);
        };
        return distance > 0 && distance < price ? distance : 0;
    }

    /**
     * Reads {@code none}, {@code ratio:0.001}, {@code ticks:1}, {@code volume-share:0.1:0.25} or {@code square-root:0.5}.
     *
     * @throws UserException if the text is anything else
     */
    static Slippage parse(String text) {
        Matcher matcher = Pattern.compile("([a-z-]+)(?::(\\d*\\.?\\d+))?(?::(\\d*\\.?\\d+))?")
                .matcher(text.strip());
        if (matcher.matches()) {
            double first = matcher.group(2) == null ? Double.NaN : Double.parseDouble(matcher.group(2));
            double second = matcher.group(3) == null ? Double.NaN : Double.parseDouble(matcher.group(3));
            boolean one = first >= 0 && Double.isNaN(second);
            switch (matcher.group(1)) {
                case "none" -> {
                    if (Double.isNaN(first)) {
                        return new None();
                    }
                }
                case "ratio" -> {
                    if (one && first < 1) {
                        return new Ratio(first);
                    }
                }
                case "ticks" -> {
                    if (one) {
                        return new Ticks(first);
                    }
                }
                case "volume-share" -> {
                    if (first >= 0 && second > 0) {
                        return new VolumeShare(first, second);
                    }
                }
                case "square-root" -> {
                    if (one) {
                        return new SquareRoot(first);
                    }
                }
                default -> {}
            }
        }
        throw new UserException("'" + text + "' is no slippage: write none, ratio:0.001, ticks:1, volume-share:0.1:0.25"
                + " (factor and greatest share of the volume) or square-root:0.5");
    }
}
