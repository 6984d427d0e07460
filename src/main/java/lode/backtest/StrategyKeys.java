package lode.backtest;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import lode.panel.Choices;

/** The keys of a strategy file, and what each is where a file does not name it. */
final class StrategyKeys {

    /** The word for nothing. */
    static final String NONE = "none";

    private static final SequencedMap<String, String> USUAL = usual();

    private StrategyKeys() {}

    private static SequencedMap<String, String> usual() {
        SequencedMap<String, String> usual = new LinkedHashMap<>();
        usual.put("strategy", "top-quantile");
        usual.put("quantile", "0.2");
        usual.put("buffer", "0");
        usual.put("weights", "equal");
        usual.put("rebalance", "day");
        usual.put("cap-instrument", "1");
        usual.put("cap-industry", "1");
        usual.put("st", "yes");
        usual.put("least-days-listed", "0");
        usual.put("borrow-rate", "0.08");
        usual.put("base", "equal");
        usual.put("tilt", "0.5");
        usual.put("tracking-error", NONE);
        usual.put("industry-neutral", "yes");
        usual.put("file", NONE);
        usual.put("market", "cn-a");
        usual.put("capital", "10000000");
        usual.put("price", "open");
        usual.put("allow-same-close", "no");
        usual.put("slippage", NONE);
        usual.put("participation", "market");
        usual.put("cash-buffer", "0.005");
        usual.put("blocked", "rescale");
        usual.put("rest", "cash");
        usual.put("delisted", "last-price");
        usual.put("dividend-tax", "no");
        usual.put("cash-interest", "0");
        usual.put("management-fee", "0");
        usual.put("benchmark", "pool");
        return Collections.unmodifiableSequencedMap(usual);
    }

    /** All of them. */
    static List<String> names() {
        return List.copyOf(USUAL.sequencedKeySet());
    }

    /**
     * Every key, with the value that was chosen or the usual one.
     *
     * @throws lode.panel.UserException if a key is unknown
     */
    static SequencedMap<String, String> filled(Map<String, String> chosen) {
        return Choices.completed(USUAL, chosen, key -> "A strategy has no key '" + key + "'.");
    }
}
