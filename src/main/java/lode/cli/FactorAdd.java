package lode.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import lode.expr.Expr;
import lode.factor.Factor;
import lode.factor.Library;
import lode.measure.Scorecard;
import lode.measure.Split;
import lode.ops.Operators;
import lode.panel.Dataset;
import lode.panel.LabelSpec;
import lode.panel.UserException;
import lode.registry.Description;
import lode.registry.Entry;
import lode.registry.Evaluation;
import lode.registry.Source;
import lode.registry.TestedFormula;
import lode.report.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scores formulas that somebody else found, and keeps them. */
@Command(
        name = "add",
        description = {
            "Score a formula on a dataset and keep it, or all factors of a library.",
            "",
            "A formula that is kept already gets one more test, unless it was tested so before."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lode factor add 'neg(ts_corr(close, volume, 10))' --name price-volume --tag reversal",
            "  lode factor add 'Ref($close, 5) / $close' --dialect qlib --data cn --pool hs300 --label open:1:5",
            "  lode factor add 'cs_rank(returns)' --proposed-by some-model --note 'from the paper of the week'",
            "  lode factor add --library alpha191 --data cn --tag gtja"
        })
final class FactorAdd implements Runnable {

    @Spec
    private CommandSpec spec;

    @Mixin
    private MarketOptions market;

    @Mixin
    private ExaminationOptions scoring;

    @Mixin
    private DialectOption dialect;

    @Parameters(arity = "0..1", paramLabel = "FORMULA", description = "The formula, in quotes.")
    private Optional<String> formula = Optional.empty();

    @Option(names = "--library", paramLabel = "NAME|FILE", description = "Add the factors of a library instead.")
    private Optional<String> library = Optional.empty();

    @Option(names = "--name", paramLabel = "NAME", description = "What to call the factor.")
    private Optional<String> name = Optional.empty();

    @Option(names = "--note", paramLabel = "TEXT", description = "What to remember about it.")
    private Optional<String> note = Optional.empty();

    @Option(names = "--tag", paramLabel = "TAG", description = "A word to find it by; may be repeated.")
    private List<String> tags = List.of();

    @Option(
            names = "--proposed-by",
            paramLabel = "MODEL",
            description = "The language model that proposed the formula.")
    private Optional<String> model = Optional.empty();

    /** A formula, what its library calls it, and how it came about. */
    private record Proposed(Expr formula, Optional<String> name, Source source) {}

    @Override
    public void run() {
        requireSense();
        tags.forEach(FactorIds::requireTag);
        LabelSpec label = scoring.label();
        Dataset data = market.load(Optional.empty());
        List<Proposed> proposed = proposed(data);
        Split split = scoring.split(data.axes());
        spec.commandLine().getErr().println(MarketLine.of(data, scoring.pool()));
        var examination = new Examination(
                data, scoring.pool(), label, scoring.conventions(), split, market.threads(), market.memory());
        keep(proposed, examination);
    }

    private void requireSense() {
        if (formula.isPresent() == library.isPresent()) {
            throw new UserException(
                    "Say what to add: a formula in quotes, such as 'ts_mean(close, 20)', or a library with --library");
        }
        if (library.isPresent() && (name.isPresent() || model.isPresent())) {
            throw new UserException("--name and --proposed-by are for one formula, not for a library");
        }
    }

    private List<Proposed> proposed(Dataset data) {
        if (formula.isPresent()) {
            Expr read = dialect.reader(data.allFields()).apply(formula.get());
            return List.of(new Proposed(read, name, model.map(Source::model).orElseGet(Source::hand)));
        }
        Library known = Library.find(library.orElseThrow(), Operators.CATALOG);
        Source source = Source.library(known.name(), known.factors().size());
        return known.computable(data).stream()
                .map(factor -> new Proposed(factor.formula(), Optional.of(known.name() + "." + factor.name()), source))
                .toList();
    }

    private void keep(List<Proposed> proposed, Examination examination) {
        List<Expr> formulas = proposed.stream().map(Proposed::formula).toList();
        List<Scorecard> scorecards = examination.of(formulas);
        Optional<Text> looked = examination
                .look("factor add", formulas)
                .count(spec.commandLine().getErr());
        Instant now = Instant.now();
        List<TestedFormula> tested = IntStream.range(0, proposed.size())
                .mapToObj(k -> new TestedFormula(
                        proposed.get(k).formula(),
                        new Evaluation(
                                examination.conditions(),
                                scorecards.get(k),
                                proposed.get(k).source(),
                                now)))
                .toList();
        Homes.inRegistry(registry -> {
            List<Factor> kept = registry.add(tested, descriptions(proposed, registry.list()));
            PrintWriter out = spec.commandLine().getOut();
            if (library.isEmpty()) {
                out.print(FactorSheet.of(registry.find(kept.getFirst().id())));
            } else {
                long factors = kept.stream().map(Factor::id).distinct().count();
                out.printf("%d factors of library %s are kept: lode factor list%n", factors, library.get());
            }
            looked.ifPresent(text -> out.println(text.english()));
            out.flush();
            return kept;
        });
    }

    /** A library names only what nobody named yet, and a formula that it has twice by the first of its names. */
    private List<Description> descriptions(List<Proposed> proposed, List<Entry> there) {
        Set<String> named = new HashSet<>();
        if (library.isPresent()) {
            there.stream()
                    .map(Entry::factor)
                    .filter(factor -> !factor.id().startsWith(factor.name()))
                    .forEach(factor -> named.add(factor.formula()));
        }
        return proposed.stream()
                .map(one -> new Description(
                        named.add(one.formula().toString()) ? one.name() : Optional.empty(), note, tags, List.of()))
                .toList();
    }
}
