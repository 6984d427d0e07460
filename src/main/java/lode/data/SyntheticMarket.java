package lode.data;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import lode.data.synthetic.PlantedFactor;
import lode.data.synthetic.Simulation;
import lode.data.synthetic.SyntheticSpec;
import lode.panel.Dataset;
import lode.panel.Field;
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

    private SyntheticMarket() {}

    /** The standard market from that seed. */
    public static Dataset generate(long seed) {
        return of(SyntheticSpec.STANDARD.withSeed(seed));
    }

    /** The market of that specification. */
    public static Dataset of(SyntheticSpec spec) {
        var simulation = Simulation.run(spec);
        return simulation.dataset(new Origin("synthetic", description(spec), hash(simulation), true));
    }

    private static String description(SyntheticSpec spec) {
        boolean silent = spec.planted().stream().allMatch(factor -> factor.strength() == 0);
        return "built-in synthetic market, seed " + spec.seed() + (silent ? ", nothing planted" : "");
    }

    private static String hash(Simulation simulation) {
        MessageDigest digest = sha256();
        digest.update(simulation.axes().days().toString().getBytes(StandardCharsets.UTF_8));
        digest.update(simulation.axes().instruments().toString().getBytes(StandardCharsets.UTF_8));
        var bytes = ByteBuffer.allocate(Double.BYTES * simulation.axes().cells());
        for (Field field : Field.STANDARD) {
            digest.update(field.name().getBytes(StandardCharsets.UTF_8));
            bytes.clear().asDoubleBuffer().put(simulation.field(field.name()));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
