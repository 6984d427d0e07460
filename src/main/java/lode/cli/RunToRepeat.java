package lode.cli;

import java.nio.file.Path;
import java.util.Map;
import lode.ops.Operators;
import lode.panel.UserException;
import lode.search.Experiment;
import lode.search.Miner;
import lode.search.PlanFile;
import picocli.CommandLine;

/**
 * The plan of a run that is there.
 *
 * @param folder of the run
 * @param plan   that it was made by
 */
record RunToRepeat(Path folder, Experiment plan) {

    /** Reads the plan of the run in a folder. */
    static RunToRepeat in(Path folder) {
        return new RunToRepeat(folder, read(folder, Map.of()));
    }

    /** The plan with some keys replaced. */
    Experiment with(Map<String, Object> keys) {
        return read(folder, keys);
    }

    private static Experiment read(Path folder, Map<String, Object> keys) {
        return new PlanFile(Homes.program()).read(folder.resolve("plan.yaml").toString(), keys);
    }

    /** The same search, on the data that it was made on. */
    Mining mining(ComputeOptions compute, ViewOptions views, CommandLine command) {
        SearchMarket market = market(compute);
        return new Mining(plan, market.data(), miner(market, compute), testing(market, compute), views, command);
    }

    /** Tests what is found on the data. */
    static SurvivorTesting testing(SearchMarket market, ComputeOptions compute) {
        return new SurvivorTesting(market.data(), compute.threads(), market.memory());
    }

    /** Searches on the data. */
    static Miner miner(SearchMarket market, ComputeOptions compute) {
        return new Miner(market.data(), Operators.CATALOG, compute.threads(), market.memory());
    }

    /** The data that it was made on. */
    SearchMarket market(ComputeOptions compute) {
        compute.memory(); // what is wrong with it is told before anything is loaded
        String name = Markets.find(
                Homes.data(),
                plan.data().orElseThrow(this::incomplete),
                plan.dataHash().orElseThrow(this::incomplete));
        return SearchMarket.load(plan, name, compute);
    }

    private UserException incomplete() {
        return new UserException(
                folder.resolve("plan.yaml") + " does not say which data the run was made on: it is no plan of a run");
    }
}
