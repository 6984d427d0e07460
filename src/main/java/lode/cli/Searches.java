package lode.cli;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import lode.search.Experiment;
import lode.search.Miner;
import picocli.CommandLine;

/** Makes searches that follow each other; the one made last hears that the user asks to stop. */
final class Searches implements Function<Experiment, Mining> {

    private final Miner miner;
    private final SurvivorTesting testing;
    private final ViewOptions views;
    private final CommandLine command;
    private final AtomicReference<Runnable> sayStopping = new AtomicReference<>(() -> {});

    Searches(Miner miner, SurvivorTesting testing, ViewOptions views, CommandLine command) {
        this.miner = miner;
        this.testing = testing;
        this.views = views;
        this.command = command;
    }

    @Override
    public Mining apply(Experiment experiment) {
        var mining = new Mining(experiment, testing.data(), miner, testing, views, command);
        sayStopping.set(mining::sayStopping);
        return mining;
    }

    /** Tells the user that Ctrl-C was heard. */
    void sayStopping() {
        sayStopping.get().run();
    }
}
