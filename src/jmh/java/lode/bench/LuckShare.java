package lode.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import jdk.jfr.consumer.RecordedMethod;
import lode.data.SyntheticMarket;
import lode.ops.Operators;
import lode.panel.Dataset;
import lode.search.Miner;
import lode.search.PlanFile;
import lode.search.SearchPlan;

/**
 * Prints which share of a default search on the built-in market goes into telling luck: the standard error of every RankIC, the luck
 * level of every generation, and the exam of the survivors. One thread computes, so that what the exam has computed is on its
 * stack.
 */
public final class LuckShare {

    private static final long MEMORY = 1L << 30;

    private LuckShare() {}

    /** Measures and prints. */
    public static void main(String[] arguments) throws IOException {
        Dataset market = SyntheticMarket.generate(1);
        SearchPlan plan = new PlanFile(Path.of("")).read("hs300", Map.of()).plan(market.axes());
        var miner = new Miner(market, Operators.CATALOG, 1, MEMORY);
        double share = Hotspots.share(() -> miner.mine(plan, _ -> {}, () -> false), LuckShare::tellsLuck);
        System.out.printf("%.1f %% of a default search tells luck%n", 100 * share);
    }

    private static boolean tellsLuck(RecordedMethod method) {
        String type = method.getType().getName();
        return type.startsWith("lode.search.Luck")
                || type.startsWith("lode.luck.")
                || type.equals("lode.measure.IcStats");
    }
}
