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

/** Admits a factor that passes the rules. */
@Command(
        name = "admit",
        description = {
            "Admit a factor if it passes all rules of admission, and print each rule with the factor's number.",
            "",
            "Measured on the days after training, in the factor's direction. The decision is kept in its history."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lode factor admit 42be195e",
            "  lode factor admit 42be195e --rules my-rules.yaml",
            "  lode factor admit 42be195e --force 'wanted beside the others, whatever it turns over'",
            "  lode factor admit --show-rules > my-rules.yaml"
        })
final class FactorAdmit implements Runnable {

    @Spec
    private CommandSpec spec;

    @Mixin
    private MarketOptions market;

    @Parameters(
            arity = "0..1",
            paramLabel = "ID",
            description = "The factor: its name, or at least four digits of its id.")
    private Optional<String> id = Optional.empty();

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
            admit(id.orElseThrow(() -> new UserException("Say which factor to admit; lode factor list shows all")));
        }
        out.flush();
    }

    private void admit(String asked) {
        if (force.filter(String::isBlank).isPresent()) {
            throw new UserException("--force must say why");
        }
        AdmissionRules applied = rules.map(AdmissionRules::read).orElseGet(AdmissionRules::usual);
        List<Entry> all = Homes.inRegistry(Registry::list);
        Entry entry = Homes.inRegistry(registry -> registry.find(asked));
        if (entry.state() == State.ADMITTED) {
            throw new UserException("Factor " + entry.factor().name() + " is admitted already");
        }
        var exam = new AdmissionExam(FactorMarket.of(entry, market), applied.cost(), trials(entry));
        List<Verdict> verdicts = applied.verdicts(exam.of(entry.factor(), all));
        PrintWriter out = spec.commandLine().getOut();
        verdicts.forEach(verdict -> out.println(line(verdict)));
        exam.look(entry.factor()).count(spec.commandLine().getErr()).ifPresent(text -> out.println(text.english()));
        decide(entry, verdicts);
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

    private void decide(Entry entry, List<Verdict> verdicts) {
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
