package lode.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lode.panel.Dataset;
import lode.panel.Panel;
import lode.panel.UserException;

/** What strategies are made from besides the data: scores of which high ones are good, and market values. */
final class Ingredients {

    private Ingredients() {}

    /**
     * Whether high values are good.
     *
     * @param asked    {@code desc}, {@code asc} or {@code declared}
     * @param declared -1 if low ones are declared good
     */
    static boolean highIsGood(String asked, int declared) {
        return switch (asked.toLowerCase(Locale.ROOT)) {
            case "desc" -> true;
            case "asc" -> false;
            case "declared" -> declared >= 0;
            default -> throw new UserException("--direction must be asc, desc or declared, got '" + asked + "'");
        };
    }

    /** The values, turned round where low ones are good. */
    static Panel oriented(Panel values, boolean highIsGood) {
        if (highIsGood) {
            return values;
        }
        double[] turned = values.values().clone();
        Arrays.setAll(turned, k -> -turned[k]);
        return Panel.wrap(values.axes(), turned);
    }

    /** Market values, or the money traded over the rate of turnover; empty if the data tell neither. */
    static Optional<Panel> sizes(Dataset market) {
        Optional<Panel> capitalisation = Stream.of("float_market_cap", "market_cap", "total_market_cap")
                .filter(name -> market.findField(name).isPresent())
                .findFirst()
                .map(market::field);
        boolean told = market.findField("total_turnover").isPresent()
                && market.findField("turnover_rate").isPresent();
        if (capitalisation.isPresent() || !told) {
            return capitalisation;
        }
        double[] money = market.field("total_turnover").values();
        double[] rate = market.field("turnover_rate").values();
        double[] sizes = new double[money.length];
        Arrays.setAll(sizes, k -> rate[k] > 0 ? money[k] / rate[k] : Double.NaN);
        return Optional.of(Panel.wrap(market.axes(), sizes));
    }
}
