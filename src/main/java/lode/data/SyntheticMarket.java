package lode.data;

import java.util.List;
import lode.data.synthetic.PlantedFactor;
import lode.data.synthetic.Simulation;
import lode.data.synthetic.SyntheticSpec;
import lode.panel.Dataset;
import lode.panel.Origin;

/**
 * The market that comes with the program: invented, made in seconds, and the same on every machine.
 *
 * <p>It looks like A-shares, but says nothing about any real market. A few formulas are {@linkplain #PLANTED planted}
 * in its returns, so that it can be measured whether a search finds what is there, and nothing where nothing is.
 */
public final class SyntheticMarket {

    /** The formulas that predict returns here. */
    public static final List<PlantedFactor> PLANTED = SyntheticSpec.STANDARD.planted();

    /** Raised with every change that gives other numbers from the same seed. */
    static final int REVISION = 1;

    private SyntheticMarket() {}

    /** The standard market from that seed. */
    public static Dataset generate(long seed) {
        return new BuiltInMarket(seed, true).generate();
    }

    /** The market of that specification. */
    public static Dataset of(SyntheticSpec spec) {
        return of(spec, BuiltInMarket.STANDARD.name());
    }

    /** The same under another name. */
    static Dataset of(SyntheticSpec spec, String name) {
        var simulation = Simulation.run(spec);
        Origin unhashed = new Origin(name, description(spec), "", true);
        String hash = DatasetHash.of(simulation.dataset(unhashed));
        return simulation.dataset(new Origin(unhashed.name(), unhashed.description(), hash, true));
    }

    private static String description(SyntheticSpec spec) {
        boolean silent = spec.planted().stream().allMatch(factor -> factor.strength() == 0);
        return "built-in synthetic market, seed " + spec.seed() + (silent ? ", nothing planted" : "");
    }
}
