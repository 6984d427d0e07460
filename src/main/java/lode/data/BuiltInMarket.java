package lode.data;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lode.data.synthetic.SyntheticSpec;
import lode.panel.Dataset;

/**
 * A built-in market, which is asked for by name as an imported one is: {@code synthetic} or {@code noise}, and from another seed
 * {@code synthetic-7} or {@code noise-7}.
 *
 * @param seed    of the market
 * @param planted whether something is planted; otherwise nothing can be foreseen
 */
public record BuiltInMarket(long seed, boolean planted) {

    /** The market that is used where nothing is imported. */
    public static final BuiltInMarket STANDARD = new BuiltInMarket(SyntheticSpec.STANDARD.seed(), true);

    private static final String PLANTED = "synthetic";
    private static final String NOISE = "noise";
    private static final Pattern NAME = Pattern.compile("(" + PLANTED + "|" + NOISE + ")(?:-(0|[1-9][0-9]{0,17}))?");

    /** The market of that name, if there is one. */
    public static Optional<BuiltInMarket> named(String name) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String seed = parts.group(2);
        return Optional.of(new BuiltInMarket(
                seed == null ? STANDARD.seed() : Long.parseLong(seed),
                parts.group(1).equals(PLANTED)));
    }

    /** What it is asked for by. */
    public String name() {
        return (planted ? PLANTED : NOISE) + (seed == STANDARD.seed() ? "" : "-" + seed);
    }

    /** Makes it. */
    Dataset generate() {
        SyntheticSpec spec = SyntheticSpec.STANDARD.withSeed(seed);
        return SyntheticMarket.of(planted ? spec : spec.withStrength(0), name());
    }
}
