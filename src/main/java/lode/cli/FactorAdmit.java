package lode.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lode.panel.UserException;
import lode.registry.AdmissionRules;
import lode.registry.Change;
import lode.registry.Conditions;
import lode.registry.Entry;
import lode.registry.Evaluation;
import lode.registry.Look;
import lode.registry.Registry;
import lode.registry.State;
import lode.registry.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Admits factors that pass the rules. */
@Command(
        name = "admit",
        description = {
            "Admit factors that pass all rules of admission, and print each rule with the factor's number.",
            "",
            "Measured on the days after training, in the factor's direction. Some rules ask whether its ranks stay where the data"
                    + " mean the same; where they do not, it says on how many days and on which first. The decision is kept in its"
                    + " history. Of several the first comes first: those after it must be unlike it, if it is admitted."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lode factor admit 42be195e",
            "  lode factor admit 42be195e --rules my-rules.yaml",
            "  lode factor admit --source hs300-synthetic-20260728-091500",
            "  lode factor admit 42be195e --force 'wanted beside the others, whatever it turns over'",
            "  lode factor admit --show-rules > my-rules.yaml"
        })
final class FactorAdmit implements Runnable {

    @Spec
    private CommandSpec spec;

    @Mixin
    private MarketOptions market;

    @Parameters(arity = "0..*", paramLabel = "ID", description = "Factors: names, or at least four digits of ids.")
    private List<String> ids = List.of();

    @Option(
            names = "--source",
            paramLabel = "SOURCE",
            description = "All candidates that came so, in the order in which they came: the name of a run or library,"
                    + " or mined, library, hand, model or combined.")
    private Optional<String> source = Optional.empty();

    @Option(names = "--rules", paramLabel = "FILE", description = "Rules of your own, in place of Lode's.")
    private Optional<Path> rules = Optional.empty();

    @Option(names = "--show-rules", description = "Print Lode's rules, as a file, and do nothing else.")
    private boolean show;

    @Option(names = "--force", paramLabel = "REASON", description = "Admit it even if it fails, and remember why.")
    private Optional<String> force = Optional.empty();

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        if (show) {
            out.print(AdmissionRules.usualText());
        } else {
            admit();
        }
        out.flush();
    }

    private void admit() {
        if (force.filter(String::isBlank).isPresent()) {
            throw new UserException("--force must say why");
        }
        AdmissionRules applied = rules.map(AdmissionRules::read).orElseGet(AdmissionRules::usual);
        List<Entry> asked = asked();
        int admitted = 0;
        for (Entry entry : asked) {
            admitted += admit(entry, applied) ? 1 : 0;
        }
        if (source.isPresent() || asked.size() > 1) {
            spec.commandLine().getOut().printf("%d of %d factors are admitted%n", admitted, asked.size());
        }
    }

    private List<Entry> asked() {
        if (ids.isEmpty() == source.isEmpty()) {
            throw new UserException("Say which factor to admit, or all of a --source; lode factor list shows all");
        }
        if (source.isPresent()) {
            List<Entry> found = Homes.inRegistry(registry -> FactorFilter.from(source.get(), registry.list()));
            return found.stream()
                    .filter(entry -> entry.state() == State.CANDIDATE)
                    .toList();
        }
        List<Entry> found = Homes.inRegistry(registry -> FactorIds.find(registry, ids));
        found.stream()
                .filter(entry -> entry.state() == State.ADMITTED)
                .findFirst()
                .ifPresent(entry -> {
                    throw new UserException("Factor " + entry.factor().name() + " is admitted already");
                });
        return found;
    }

    /** Examines a factor, and keeps the decision; whether it is admitted. */
    private boolean admit(Entry entry, AdmissionRules applied) {
        List<Entry> all = Homes.inRegistry(Registry::list);
        FactorMarket tested = FactorMarket.of(entry, market);
        Optional<RetoldFactor> retold = RetoldFactor.of(entry.factor(), tested);
        var exam = new AdmissionExam(tested, applied.cost(), trials(entry));
        List<Verdict> verdicts = applied.verdicts(exam.of(entry.factor(), all, retold.map(RetoldFactor::invariance)));
        PrintWriter out = spec.commandLine().getOut();
        verdicts.forEach(verdict -> out.println(line(verdict)));
        retold.map(RetoldFactor::lines).orElse(List.of()).forEach(out::println);
        exam.look(entry.factor()).count(spec.commandLine().getErr()).ifPresent(text -> out.println(text.english()));
        return decide(entry, verdicts);
    }

    /** For one that was mined all that searches tried on the same data and label, for another what was tested along with it. */
    private int trials(Entry entry) {
        Evaluation tested = FactorMarket.evaluation(entry, market.asked());
        int alone = Math.max(1, tested.source().trials());
        if (!tested.source().kind().equals("mined")) {
            return alone;
        }
        Conditions on = tested.conditions();
        long all = Homes.inRegistry(
                        registry -> registry.looks(on.data().hash(), on.label().toString()))
                .stream()
                .filter(Look::isSearch)
                .mapToLong(Look::trials)
                .sum();
        return Math.clamp(all, alone, Integer.MAX_VALUE);
    }

    private boolean decide(Entry entry, List<Verdict> verdicts) {
        long failed = verdicts.stream().filter(verdict -> !verdict.passed()).count();
        boolean admitted = failed == 0 || force.isPresent();
        String reason = failed == 0
                ? "passed all " + verdicts.size() + " rules"
                : "failed " + failed + " of " + verdicts.size() + " rules"
                        + force.map(why -> ", admitted all the same: " + why).orElse("");
        var change = new Change(Instant.now(), admitted ? State.ADMITTED : entry.state(), reason, verdicts);
        Homes.inRegistry(registry -> {
            registry.change(entry.factor(), change);
            return change;
        });
        spec.commandLine()
                .getOut()
                .printf("%s %s: it %s%n", entry.factor().name(), admitted ? "is admitted" : "is not admitted", reason);
        return admitted;
    }

    /** A rule, the factor's number, what is asked, and whether it is so. */
    static String line(Verdict verdict) {
        String value = Double.isNaN(verdict.value()) ? "–" : String.format(Locale.ROOT, "%.4f", verdict.value());
        return String.format(
                Locale.ROOT,
                "%-12s  %9s  %-14s  %s",
                verdict.rule(),
                value,
                verdict.wanted(),
                verdict.passed() ? "pass" : "FAIL");
    }
}
