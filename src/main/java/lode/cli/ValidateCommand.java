package lode.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lode.panel.Dataset;
import lode.report.ResultFolder;
import lode.report.Text;
import lode.report.validation.ValidationFolder;
import lode.report.validation.ValidationReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tests factors as a research desk does, and writes a report. */
@Command(
        name = "validate",
        description = {
            "Test factors: information coefficients, decay, quantile groups, turnover, coverage, by industry, year and size.",
            "",
            "A factor is a formula, the name or id of one in the registry, or LIBRARY:FACTOR. What the figures mean:"
                    + " docs/validate.md."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lode validate 'neg(ts_corr(close, volume, 10))'",
            "  lode validate 42be195e alpha158:ROC20 --data cn --neutralise both --outliers mad --standardise zscore",
            "  lode validate 'ts_std(returns, 20)' close --direction auto --validation-from 2016-01-04",
            "  lode validate --library micro --rebalance month --groups 10 --returns close-to-close",
            "  lode validate 'neg(returns(close, 20))' --settings test.yaml --out results/reversal"
        })
final class ValidateCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Mixin
    private MarketOptions market;

    @Mixin
    private TestOptions options;

    @Mixin
    private MeantFactors meant;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "New folder for the results. Default: results/validate-DATA-TIME.")
    private Optional<Path> out = Optional.empty();

    @Mixin
    private LanguageOption language;

    @Override
    public void run() {
        meant.require("to test");
        TestChoices chosen = options.read();
        Dataset data = market.load(Optional.empty());
        List<NamedFactor> factors = meant.in(data);
        PrintWriter err = spec.commandLine().getErr();
        try (var results = ResultFolder.begin(folder(data))) {
            err.println(MarketLine.of(data, chosen.pool()));
            err.flush();
            var testing = new FactorTesting(data, chosen, meant.reader(data), market.threads(), market.memory());
            var progress = new TestProgress(factors.size(), Terminal.width().isPresent(), err, System::nanoTime);
            ValidationReport report = testing.test(factors, progress::step);
            List<Text> looked = testing.look(factors).count(err).stream().toList();
            List<String> warnings = ValidationFolder.write(report, looked, results, language.language());
            PrintWriter screen = spec.commandLine().getOut();
            screen.print(TestSummary.of(report));
            looked.forEach(text -> screen.println(text.english()));
            testing.directions().ifPresent(how -> screen.printf("%s: %s%n", how, TestSummary.directions(report)));
            screen.printf("%nResults: %s%n", results.publish());
            screen.flush();
            warnings.forEach(warning -> err.println("Warning: " + warning));
            err.flush();
        }
    }

    private Path folder(Dataset data) {
        return out.orElseGet(() -> Runs.folderNow("validate-" + data.origin().name()));
    }
}
