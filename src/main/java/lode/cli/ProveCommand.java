package lode.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import lode.backtest.StrategySettings;
import lode.expr.Expr;
import lode.panel.Axes;
import lode.panel.Dataset;
import lode.prove.Certificate;
import lode.prove.Prover;
import lode.prove.Subject;
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
            "  lode prove --library micro --data cn",
            "  lode prove mix --series --backtest                      a combined factor, its report and its backtest"
        })
final class ProveCommand implements Callable<Integer> {

    /** So many share what is computed for them, and the days that are drawn; the same on every machine. */
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

    @Option(names = "--series", description = "Also prove the series that lode validate reports of each factor.")
    private boolean series;

    @Option(
            names = "--backtest",
            arity = "0..1",
            paramLabel = "STRATEGY",
            fallbackValue = "top-fifth",
            description = "Also prove a backtest of each factor: its value, cash, orders and fills. Without a name:"
                    + " ${FALLBACK-VALUE}.")
    private Optional<String> backtest;

    private final List<Certificate> all = new ArrayList<>();

    @Override
    public Integer call() {
        meant.require("to prove");
        Optional<StrategySettings> strategy = backtest.map(name -> StrategySettings.of(StrategyFiles.read(name)));
        Dataset data = market.load(Optional.empty());
        List<NamedFactor> factors = meant.in(data);
        PrintWriter err = spec.commandLine().getErr();
        err.println(MarketLine.of(data, pool));
        err.flush();
        var proving = new Proving(pool, conventions.conventions(), market.threads(), market.memory());
        var prover = new Prover(data, seed);
        for (int first = 0; first < factors.size(); first += BATCH) {
            proveTogether(
                    factors.subList(first, Math.min(factors.size(), first + BATCH)), proving, prover, data.axes());
        }
        for (NamedFactor factor : factors) {
            if (series) {
                prove(new SeriesSubject(factor, proving), factor, prover, CertificateTable.ofDays(data.axes()));
            }
            strategy.ifPresent(settings -> {
                for (BacktestSubject.What what : BacktestSubject.What.values()) {
                    CertificateTable table = what == BacktestSubject.What.VALUE
                            ? CertificateTable.ofDays(data.axes())
                            : CertificateTable.ofInstruments(data.axes());
                    prove(new BacktestSubject(factor, settings, proving, what), factor, prover, table);
                }
            });
        }
        long held = all.stream().filter(Certificate::holds).count();
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%,d of %,d see no future%n", held, all.size());
        out.flush();
        return held == all.size() ? 0 : 1;
    }

    private void proveTogether(List<NamedFactor> factors, Proving proving, Prover prover, Axes axes) {
        List<Expr> formulas = factors.stream().map(NamedFactor::formula).toList();
        tell(
                factors.stream().map(NamedFactor::name).toList(),
                prover.prove(CombinedSubject.of(proving.formulas(formulas), formulas)),
                CertificateTable.ofInstruments(axes));
    }

    private void prove(Subject subject, NamedFactor factor, Prover prover, CertificateTable table) {
        tell(subject.parts(), prover.prove(CombinedSubject.of(subject, List.of(factor.formula()))), table);
    }

    private void tell(List<String> names, List<Certificate> certificates, CertificateTable table) {
        PrintWriter out = spec.commandLine().getOut();
        IntStream.range(0, names.size()).forEach(k -> out.print(table.lines(names.get(k), certificates.get(k))));
        out.flush();
        all.addAll(certificates);
    }
}
