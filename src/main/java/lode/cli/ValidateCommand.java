package lode.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import lode.expr.Expr;
import lode.panel.Dataset;
import lode.panel.UserException;
import lode.report.ResultFolder;
import lode.report.validation.ValidationFolder;
import lode.report.validation.ValidationReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
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
    private DialectOption dialect;

    @Parameters(paramLabel = "FORMULA|ID", arity = "0..*", description = "The factors.")
    private List<String> texts = List.of();

    @Option(
            names = "--library",
            paramLabel = "NAME|FILE",
            description = "All factors of a library that the data allow; may be given several times.")
    private List<String> libraries = List.of();

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "New folder for the results. Default: results/validate-DATA-TIME.")
    private Optional<Path> out = Optional.empty();

    @Mixin
    private LanguageOption language;

    @Override
    public void run() {
        if (texts.isEmpty() && libraries.isEmpty()) {
            throw new UserException(
                    "Say what to test: a formula such as 'neg(returns(close, 20))', an id of lode factor list, or --library");
        }
        TestChoices chosen = options.read();
        Dataset data = market.load(Optional.empty());
        Function<String, Expr> reader = dialect.reader(data.allFields());
        List<NamedFactor> factors = new FactorReferences(data, reader).find(texts, libraries);
        PrintWriter err = spec.commandLine().getErr();
        try (var results = ResultFolder.begin(folder(data))) {
            err.println(MarketLine.of(data, chosen.pool()));
            err.flush();
            var testing = new FactorTesting(data, chosen, reader, market.threads(), market.memory());
            var progress = new TestProgress(factors.size(), Terminal.width().isPresent(), err, System::nanoTime);
            ValidationReport report = testing.test(factors, progress::step);
            List<String> warnings = ValidationFolder.write(report, results, language.language());
            PrintWriter screen = spec.commandLine().getOut();
            screen.print(TestSummary.of(report));
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
