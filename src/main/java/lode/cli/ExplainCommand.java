package lode.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lode.dialect.LatexPrinter;
import lode.explain.Card;
import lode.explain.Explainer;
import lode.explain.Ground;
import lode.expr.Expr;
import lode.panel.Dataset;
import lode.report.ResultFolder;
import lode.report.Text;
import lode.report.explanation.ExplanationFolder;
import lode.report.explanation.ExplanationReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what a factor is: in words, by its parts, by what it holds, and by where its rank correlation comes from. */
@Command(
        name = "explain",
        description = {
            "Explain a factor: in words, by what each part adds, what it is like, what its sides hold, and where and when it earns.",
            "",
            "Figures are of training and validation days. A factor of the registry is explained as it was last tested, unless"
                    + " you choose other days, another pool, label or profile. What the figures mean: docs/explain.md."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lode explain 42be195e",
            "  lode explain worldquant101:alpha012 --data cn --out results/alpha012 --lang chinese",
            "  lode explain 'neg(ts_corr(close, volume, 10))' --pool all --label open:1:5"
        })
final class ExplainCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Mixin
    private MarketOptions market;

    @Mixin
    private ExaminationOptions scoring;

    @Mixin
    private DialectOption dialect;

    @Mixin
    private LanguageOption language;

    @Parameters(
            paramLabel = "ID|FORMULA|NAME",
            description = "The factor: a name or id of the registry, LIBRARY:FACTOR, or a formula.")
    private String factor = "";

    @Option(
            names = "--run",
            paramLabel = "RUN",
            description = "The search to look for its lineage in. Default: its own.")
    private Optional<String> run = Optional.empty();

    @Option(names = "--styles", paramLabel = "FORMULAS", description = "More style exposures, between semicolons.")
    private String styles = "";

    @Option(names = "--test", description = "Tell the figures of the test days as well.")
    private boolean test;

    @Option(names = "--out", paramLabel = "FOLDER", description = "Also write a page and tables to this new folder.")
    private Optional<Path> out = Optional.empty();

    @Override
    public void run() {
        out.ifPresent(ResultFolder::requireNew);
        PrintWriter err = spec.commandLine().getErr();
        var registry = new KeptFactors(err);
        Optional<ExplainGround> tested = registry.find(factor)
                .filter(_ -> !choosesGround())
                .map(entry -> FactorMarket.evaluation(entry, market.asked()).conditions())
                .map(conditions -> ExplainGround.of(
                        conditions, market.load(Optional.of(conditions.data().name()))));
        Dataset data = tested.map(ExplainGround::data).orElseGet(() -> market.load(Optional.empty()));
        ExplainGround on = tested.orElseGet(() -> ExplainGround.of(data, scoring));
        NamedFactor named = new FactorReferences(data, dialect.reader(data.allFields()))
                .find(List.of(factor), List.of())
                .getFirst();
        err.println(MarketLine.of(data, on.pool()));
        err.flush();
        Ground ground = on.ground(test, market.threads(), market.memory());
        Card card = card(named, ground, registry);
        Optional<Text> looked = on.look(named.formula(), ground.days()).count(err);
        tell(report(named, card, ground, on), looked);
    }

    private boolean choosesGround() {
        return List.of(
                        "--pool",
                        "--label",
                        "--from",
                        "--to",
                        "--profile",
                        "--window-coverage",
                        "--validation-from",
                        "--test-from")
                .stream()
                .anyMatch(spec.commandLine().getParseResult()::hasMatchedOption);
    }

    private Card card(NamedFactor named, Ground ground, KeptFactors registry) {
        Expr formula = named.formula();
        var explainer = new Explainer(
                ground,
                registry.known(ground.data(), factor),
                StyleFormulas.of(ground.data(), dialect.reader(ground.data().allFields()), styles));
        return explainer.card(formula, named.direction(), new FactorLineage(registry, run).of(formula));
    }

    private ExplanationReport report(NamedFactor named, Card card, Ground ground, ExplainGround on) {
        return new ExplanationReport(
                named.name(),
                LatexPrinter.print(named.formula()),
                on.note(ground.days()),
                ground.data().origin().synthetic(),
                ground.pool().pointInTime(),
                on.settings(ground.days(), test),
                card);
    }

    private void tell(ExplanationReport report, Optional<Text> looked) {
        PrintWriter screen = spec.commandLine().getOut();
        screen.print(CardText.of(report));
        looked.ifPresent(text -> screen.printf("%n%s%n", text.english()));
        out.ifPresent(place -> {
            try (var results = ResultFolder.begin(place)) {
                ExplanationFolder.write(report, looked.stream().toList(), results, language.language());
                screen.printf("%nResults: %s%n", results.publish());
            }
        });
        screen.flush();
    }
}
