package lode.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import lode.expr.Expr;
import lode.panel.Dataset;
import lode.prove.Certificate;
import lode.prove.FormulaSubject;
import lode.prove.Prover;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Proves that factors see no future. */
@Command(
        name = "prove",
        description = {
            "Prove that factors see no future: compute them again from histories that differ only in what nobody could have"
                    + " known.",
            "",
            "prefix    all days after some day are removed: earlier values stay the same bits",
            "poison    they are noise, nothing and 1e300: earlier values stay the same bits",
            "delay     the data come a day later, and so do the values",
            "rebasing  adjusted prices at another level, as another day's download would have them, change no value",
            "",
            "The exit code is 1 if a factor fails. What is proved about what: docs/honesty.md."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lode prove 'neg(ts_corr(close, volume, 10))'",
            "  lode prove 42be195e alpha158:ROC20 --data cn",
            "  lode prove --library micro --data cn"
        })
final class ProveCommand implements Callable<Integer> {

    /** So many are computed together: the values of all of them are kept for comparison. */
    private static final int BATCH = 8;

    @Spec
    private CommandSpec spec;

    @Mixin
    private MarketOptions market;

    @Mixin
    private MeantFactors meant;

    @Option(
            names = "--pool",
            paramLabel = "NAME",
            defaultValue = "hs300",
            description = "What operators across instruments see. Default: ${DEFAULT-VALUE}.")
    private String pool = "";

    @Mixin
    private ConventionOptions conventions;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Of the days that are chosen and of the other futures. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Override
    public Integer call() {
        meant.require("to prove");
        Dataset data = market.load(Optional.empty());
        List<NamedFactor> factors = meant.in(data);
        PrintWriter err = spec.commandLine().getErr();
        err.println(MarketLine.of(data, pool));
        err.flush();
        PrintWriter out = spec.commandLine().getOut();
        var page = new CertificateTable(data.axes());
        var prover = new Prover(data, seed);
        List<Certificate> all = new ArrayList<>();
        for (int first = 0; first < factors.size(); first += BATCH) {
            List<NamedFactor> batch = factors.subList(first, Math.min(factors.size(), first + BATCH));
            List<Expr> formulas = batch.stream().map(NamedFactor::formula).toList();
            List<Certificate> certificates = prover.prove(
                    new FormulaSubject(formulas, conventions.conventions(), pool, market.threads(), market.memory()));
            IntStream.range(0, batch.size())
                    .forEach(k -> out.print(page.lines(batch.get(k).name(), certificates.get(k))));
            out.flush();
            all.addAll(certificates);
        }
        long held = all.stream().filter(Certificate::holds).count();
        out.printf("%,d of %,d see no future%n", held, all.size());
        out.flush();
        return held == all.size() ? 0 : 1;
    }
}
