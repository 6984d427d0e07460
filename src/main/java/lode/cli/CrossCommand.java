package lode.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lode.data.TrialLedger;
import lode.expr.Expr;
import lode.expr.Parser;
import lode.measure.Split;
import lode.ops.Operators;
import lode.panel.Dataset;
import lode.panel.Period;
import lode.panel.UserException;
import lode.report.ResultFolder;
import lode.report.walk.CrossReport;
import lode.search.SearchPlan;
import lode.search.walk.Appraiser;
import lode.search.walk.CrossValidation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Cross-validates the choice among the formulas of a run. */
@Command(
        name = "cross",
        description = {
            "Cross-validate the choice among a run's best formulas: on every combination of blocks of its training and"
                    + " validation days what is chosen on the other blocks is tested, purged and embargoed on both sides.",
            "",
            "Breeding anew for each combination would be too dear: the formulas are those of the run, which knew its training"
                    + " days. The test period is not looked at. What is measured: docs/honesty.md."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lode cross results/hs300-cn-20260102-150405",
            "  lode cross hs300-cn-20260102-150405 --blocks 10 --tested 2 --candidates 500"
        })
final class CrossCommand implements Runnable {

    /** Beyond this many combinations the answer is not worth its time. */
    private static final int MOST_COMBINATIONS = 1_000;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ComputeOptions compute;

    @Parameters(paramLabel = "RUN", description = "Folder of the run, or its name below results.")
    private String name = "";

    @Option(
            names = "--blocks",
            paramLabel = "N",
            defaultValue = "6",
            description = "Into how many blocks the days are cut. Default: ${DEFAULT-VALUE}.")
    private int blocks;

    @Option(
            names = "--tested",
            paramLabel = "K",
            defaultValue = "2",
            description = "How many of them are tested on together. Default: ${DEFAULT-VALUE}.")
    private int tested;

    @Option(
            names = "--candidates",
            paramLabel = "N",
            defaultValue = "200",
            description = "The run's best formulas in training, to choose from. Default: ${DEFAULT-VALUE}.")
    private int candidates;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "New folder for the results. Default: results/cross-TIME.")
    private Optional<Path> out;

    @Mixin
    private LanguageOption language;

    @Override
    public void run() {
        requireSense();
        RunToRepeat run = RunToRepeat.in(Runs.find(name));
        List<String> texts = best(run);
        try (var results = ResultFolder.begin(out.orElseGet(() -> Runs.folderNow("cross")))) {
            SearchMarket market = run.market(compute);
            Dataset data = market.data();
            SearchPlan plan = run.plan().plan(data.axes());
            PrintWriter screen = spec.commandLine().getOut();
            screen.println(MarketLine.of(data, plan.pool()));
            screen.flush();
            Split split = plan.split().purged(plan.label().reach());
            var days = new Period(split.training().first(), split.validation().end());
            requireDays(days, data);
            var rule = new CrossValidation(blocks, tested, plan.survivors(), plan.mostCorrelated());
            var parser = new Parser(Operators.CATALOG, data.allFields());
            List<Expr> formulas = texts.stream().map(parser::parse).toList();
            var appraiser = new Appraiser(data, plan, compute.threads(), market.memory());
            var report = new CrossReport(
                    plan,
                    data,
                    days,
                    rule,
                    formulas.size(),
                    rule.of(formulas, days, plan.label().reach(), appraiser));
            report.write(results.draft(), language.language());
            CrossLines.of(report).forEach(screen::println);
            screen.printf("%nResults: %s%n", results.publish());
            screen.flush();
        }
    }

    private void requireSense() {
        if (blocks < 2 || tested < 1 || tested >= blocks) {
            throw new UserException("--tested must leave a block to choose on: of " + blocks + " blocks " + tested
                    + " cannot be tested; write --blocks 6 --tested 2");
        }
        if (candidates < 1) {
            throw new UserException("--candidates must be 1 or more, got " + candidates);
        }
        double ways = 1;
        for (int k = 0; k < tested; k++) {
            ways *= (double) (blocks - k) / (k + 1);
        }
        if (ways > MOST_COMBINATIONS) {
            throw new UserException("--blocks %d --tested %d has %,.0f combinations: choose fewer, such as 10 and 2"
                    .formatted(blocks, tested, ways));
        }
    }

    private void requireDays(Period days, Dataset data) {
        if (days.days() < blocks) {
            throw new UserException(
                    days.on(data.axes()) + " has too few days for " + blocks + " blocks: lower --blocks");
        }
    }

    /** One of those with the same values, the best in training first. */
    private List<String> best(RunToRepeat run) {
        try (var ledger = TrialLedger.of(run.folder())) {
            return ledger
                    .ask("SELECT formula FROM trials WHERE standing = 'exact' AND rank_ic IS NOT NULL AND coverage >= "
                            + run.plan().leastCoverage()
                            + " QUALIFY row_number() OVER (PARTITION BY fingerprint ORDER BY trial) = 1"
                            + " ORDER BY abs(rank_ic) DESC, trial LIMIT " + candidates)
                    .rows()
                    .stream()
                    .map(List::getFirst)
                    .toList();
        }
    }
}
