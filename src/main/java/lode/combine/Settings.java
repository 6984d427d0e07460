package lode.combine;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import lode.measure.Rebalance;
import lode.panel.Choices;
import lode.panel.LabelSpec;
import lode.panel.UserException;
import lode.risk.Controls;
import lode.risk.Neutralise;
import lode.risk.Orthogonalise;
import lode.risk.Outliers;
import lode.risk.Preprocessing;
import lode.risk.Standard;
import lode.risk.Step;

/** How factors are prepared and combined, read from texts by key. */
public final class Settings {

    private static final String NONE = "none";

    /** Each key with its usual value, in the order of a recipe. */
    private static final SequencedMap<String, String> USUAL = usual();

    private final Choices chosen;
    private final Protocol protocol;

    /**
     * Reads settings.
     *
     * @param texts a value for each key
     * @throws UserException if a key is unknown or missing, or a value has the wrong form
     */
    public Settings(Map<String, String> texts) {
        this.chosen = new Choices(
                completed(texts),
                (key, text, right) -> new UserException(key + " cannot be '" + text + "': write " + right));
        for (String key : USUAL.keySet()) {
            if (!texts.containsKey(key)) {
                throw new UserException("there is no setting " + key);
            }
        }
        this.protocol = readProtocol();
        method();
        label();
        from();
        orthogonalise();
        preprocessing();
    }

    private static SequencedMap<String, String> usual() {
        SequencedMap<String, String> all = new LinkedHashMap<>();
        all.put("method", "equal");
        all.put("pool", "hs300");
        all.put("label", "close:1:5");
        all.put("from", "");
        all.put("profile", "lode");
        all.put("window-coverage", "");
        all.put("outliers", "mad");
        all.put("standardise", "zscore");
        all.put("neutralise", NONE);
        all.put("size", "");
        all.put("orthogonalise", NONE);
        all.put("refit", "month-start");
        all.put("relearn", "3month-starts");
        all.put("window", "12");
        all.put("train", "500");
        all.put("embargo", "5");
        all.put("signs", "learned");
        all.put("missing", "mean");
        all.put("long-only", "no");
        all.put("ridge", "0.1");
        all.put("top", "10");
        all.put("least-ic", "0.02");
        all.put("least-icir", "0.2");
        all.put("trees", "100");
        all.put("rounds", "300");
        all.put("patience", "20");
        all.put("block", "0.2");
        all.put("seed", "1");
        return all;
    }

    /** The usual value of a setting. */
    public static String usual(String key) {
        return Optional.ofNullable(USUAL.get(key)).orElseThrow();
    }

    /**
     * Settings with usual values for what they do not say, in the order of a recipe.
     *
     * @throws UserException if a key is unknown
     */
    public static SequencedMap<String, String> completed(Map<String, String> texts) {
        return Choices.completed(USUAL, texts, key -> "Unknown setting '" + key + "'.");
    }

    /** The text of a setting. */
    public String text(String key) {
        return chosen.text(key);
    }

    /** How factors are combined. */
    public Method method() {
        return Method.named(text("method"));
    }

    /** The name of the pool. */
    public String pool() {
        return text("pool");
    }

    /** The return to foresee. */
    public LabelSpec label() {
        return LabelSpec.parse(text("label"));
    }

    /** The first day that anything is learned from; the first of the data if it is empty. */
    public Optional<LocalDate> from() {
        if (text("from").isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text("from")));
        } catch (DateTimeParseException _) {
            throw chosen.wrong("from", "a date such as 2016-01-04");
        }
    }

    /** When and from what is learned. */
    public Protocol protocol() {
        return protocol;
    }

    private Protocol readProtocol() {
        return new Protocol(
                Rebalance.parse(text("refit")),
                Rebalance.parse(text("relearn")),
                chosen.whole("window"),
                chosen.whole("train"),
                chosen.whole("embargo"),
                chosen.one("signs", List.of(Signs.values())),
                chosen.one("missing", List.of(Missing.values())),
                chosen.yes("long-only"),
                chosen.number("ridge"),
                chosen.whole("top"),
                chosen.number("least-ic"),
                chosen.number("least-icir"),
                chosen.whole("trees"),
                chosen.whole("rounds"),
                chosen.whole("patience"),
                chosen.number("block"),
                chosen.whole("seed"));
    }

    /** What is held constant. */
    public Controls neutralise() {
        return chosen.one("neutralise", List.of(Controls.NONE, Controls.INDUSTRY, Controls.SIZE, Controls.BOTH));
    }

    /** How factors are made uncorrelated; empty if they are not. */
    public Optional<Orthogonalise> orthogonalise() {
        return text("orthogonalise").equals(NONE)
                ? Optional.empty()
                : Optional.of(chosen.one("orthogonalise", List.of(Orthogonalise.SCHMIDT, Orthogonalise.SYMMETRIC)));
    }

    /** What is done to each factor: outliers, the common scale, and, where something is held constant, that and the scale again. */
    public Preprocessing preprocessing() {
        Standard standard =
                chosen.one("standardise", List.of(Standard.ZSCORE, Standard.ZSCORE_POPULATION, Standard.RANK_GAUSS));
        List<Step> steps = new ArrayList<>(Outliers.parse(text("outliers"), Outliers.Fate.CLIP));
        steps.add(standard);
        if (neutralise() != Controls.NONE) {
            steps.add(new Neutralise(neutralise(), false));
            steps.add(standard);
        }
        return new Preprocessing(steps);
    }
}
