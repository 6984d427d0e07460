package lode.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import lode.ops.Operators;
import lode.panel.Dataset;
import lode.panel.UserException;
import lode.registry.Conditions;
import lode.registry.Evaluation;
import lode.registry.Look;
import lode.registry.Luck;
import lode.registry.Source;
import lode.registry.TestedFormula;
import lode.report.Language;
import lode.report.MiningReport;
import lode.report.RunFolder;
import lode.report.RunReport;
import lode.report.RunSeal;
import lode.report.Seal;
import lode.report.mining.TestedSearch;
import lode.search.Experiment;
import lode.search.Generation;
import lode.search.LuckReport;
import lode.search.Miner;
import lode.search.MiningResult;
import lode.search.PlanFile;
import lode.search.SearchPlan;
import lode.search.Survivor;
import lode.search.SurvivorLuck;
import lode.search.UnitsShare;
import picocli.CommandLine;

/** A search that was begun, resumed or repeated: from its plan to the files of its folder and the registry. */
final class Mining {

    private final Dataset data;
    private final Miner miner;
    private final String identity;
    private final SearchPlan plan;
    private final Optional<UnitsShare> share;
    private final String planText;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Audience audience;
    private final Optional<SurvivorTesting> testing;

    /**
     * A search.
     *
     * @param testing of the survivors, if the experiment asks for it
     */
    Mining(
            Experiment experiment,
            Dataset data,
            Miner miner,
            SurvivorTesting testing,
            ViewOptions views,
            CommandLine command) {
        this.data = data;
        this.testing = Optional.of(testing).filter(_ -> experiment.tests());
        this.miner = miner.after(experiment.earlier());
        this.identity = PlanFile.identity(experiment, Version.number(), data.origin());
        this.plan = experiment.plan(data.axes());
        this.share = UnitsShare.of(plan, Operators.CATALOG, data);
        this.planText = share.map(known -> "# " + known + "\n").orElse("")
                + PlanFile.text(experiment, Version.number(), data.origin());
        this.out = command.getOut();
        this.err = command.getErr();
        this.audience = new Audience(plan.generations(), course -> views.view(course, out, err));
    }

    /** What is searched. */
    SearchPlan plan() {
        return plan;
    }

    /** Repeats the search among noise. */
    void amongNoise(int most, MiningResult real, Path folder, BooleanSupplier stop) {
        new NullTwins(miner, plan, real, MiningReport.twins(plan, data), folder, out).search(most, stop);
    }

    /** A new run in a folder. */
    RunFolder begin(Path folder, Language language) {
        return RunFolder.begin(folder, plan, data, planText, language);
    }

    /** A new run beside one that is finished, which is removed when it is closed. */
    RunFolder rehearse(Path folder) {
        return RunFolder.rehearse(folder, plan, data, planText, Language.ENGLISH);
    }

    /**
     * Searches from where the run stands, writes what was found, and keeps the survivors. The checkpoint of one of several
     * runs is not forgotten: what goes on with all of them asks for its result again.
     */
    MiningResult carryOut(RunFolder run, Predicate<List<Generation>> stop) {
        out.println(MarketLine.of(data, plan.pool()));
        share.ifPresent(out::println);
        miner.leftOut(plan).forEach(out::println);
        out.flush();
        try {
            audience.watch(run.live(plan, data));
            MiningResult result = search(run, stop);
            List<String> warnings = run.report(report(result, run.language()));
            keep(result, run.path());
            audience.leave();
            if (result.complete()) {
                run.seal(Version.number(), data.origin().hash());
                forget(run);
            }
            new Findings(result, run.path()).print(out);
            warnings.forEach(err::println);
            if (!result.complete() && !Runs.isRound(run.path())) {
                out.println("Continue with: lode resume " + run.path());
            }
            return result;
        } catch (UserException e) {
            throw run.kept() == 0
                    ? e
                    : new UserException(
                            e.getMessage() + "; " + run.kept() + " generations are kept, continue with: lode resume "
                                    + run.path(),
                            e);
        } finally {
            audience.leave();
        }
    }

    private static void forget(RunFolder run) {
        if (!Runs.isRound(run.path())) {
            RunFolder.forget(run.path());
        }
    }

    /**
     * Searches in a folder, in which it may have been begun or even ended before: then nothing is searched, kept or said again.
     *
     * @param language of the pictures of a run that begins
     */
    MiningResult goOn(Path place, Language language, Predicate<List<Generation>> stop) {
        if (Files.exists(place) && RunSeal.read(place).isPresent()) {
            try (RunFolder run = RunFolder.reopen(place)) {
                return found(run);
            }
        }
        try (RunFolder run = Files.exists(place) ? RunFolder.open(place) : begin(place, language)) {
            run.warning().ifPresent(out::println);
            return carryOut(run, stop);
        }
    }

    /** What a search finds from where the run stands, with nothing kept or said. */
    MiningResult found(RunFolder run) {
        try {
            return search(run, _ -> false);
        } finally {
            audience.leave();
        }
    }

    /** Searches and writes what was found, with nothing kept or said but the seal. */
    Seal repeat(RunFolder run) {
        run.report(report(found(run), Language.ENGLISH));
        return run.seal(Version.number(), data.origin().hash());
    }

    /** Tells the user that Ctrl-C was heard. */
    void sayStopping() {
        audience.say("Stopping after this generation ... (Ctrl-C again: at once)");
    }

    private MiningResult search(RunFolder run, Predicate<List<Generation>> stop) {
        return miner.mine(plan, run.journal(plan, data), audience, stop);
    }

    private RunReport report(MiningResult result, Language language) {
        var search = new MiningReport(plan, data, result, planText, language);
        return testing.filter(_ -> !result.survivors().isEmpty())
                .<RunReport>map(
                        tests -> new TestedSearch(search, plan, data.axes(), result, tests.of(plan, result), language))
                .orElse(search);
    }

    /** What a window of a walk found is kept nowhere: searches of windows before it must not know of it. */
    private void keep(MiningResult result, Path folder) {
        String name = Runs.name(folder);
        var conditions = Conditions.of(data, plan.pool(), plan.label(), plan.conventions(), result.split());
        Instant now = Instant.now();
        List<TestedFormula> found = IntStream.range(0, result.survivors().size())
                .mapToObj(k -> {
                    Survivor survivor = result.survivors().get(k);
                    Source source = Source.mined(name, result.bornIn(survivor), result.distinct());
                    var evaluation = new Evaluation(conditions, survivor.scorecard(), source, now);
                    return new TestedFormula(survivor.formula(), evaluation.with(luck(result.luck(), k)));
                })
                .toList();
        Homes.inRegistry(registry -> {
            registry.add(new Look(
                    data.origin().hash(),
                    plan.label().toString(),
                    Look.SEARCH,
                    identity,
                    name,
                    conditions.test(),
                    result.distinct(),
                    now));
            return registry.add(Runs.isWindow(folder) ? List.of() : found);
        });
    }

    private static Luck luck(LuckReport luck, int survivor) {
        SurvivorLuck one = luck.survivors().get(survivor);
        return new Luck(
                one.t(),
                one.adjusted(),
                one.annualSharpe(),
                one.deflated(),
                one.haircut(),
                one.leastDays(),
                luck.overfitting(),
                luck.trials() + luck.earlier().trials(),
                luck.effective().independent());
    }
}
