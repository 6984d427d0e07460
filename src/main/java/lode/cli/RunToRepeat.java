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
        String file = folder.resolve("plan.yaml").toString();
        return new RunToRepeat(folder, new PlanFile(Homes.program()).read(file, Map.of()));
    }

    /** The same search, on the data that it was made on. */
    Mining mining(ComputeOptions compute, ViewOptions views, CommandLine command) {
        compute.memory(); // what is wrong with it is told before anything is loaded
        String name = Markets.find(
                Homes.data(),
                plan.data().orElseThrow(this::incomplete),
                plan.dataHash().orElseThrow(this::incomplete));
        SearchMarket market = SearchMarket.load(plan, name, compute);
        var miner = new Miner(market.data(), Operators.CATALOG, compute.threads(), market.memory());
        return new Mining(plan, market.data(), miner, views, command);
    }

    private UserException incomplete() {
        return new UserException(
                folder.resolve("plan.yaml") + " does not say which data the run was made on: it is no plan of a run");
    }
}
