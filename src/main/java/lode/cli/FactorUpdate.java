package lode.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import lode.panel.UserException;
import lode.registry.Change;
import lode.registry.Entry;
import lode.registry.Registry;
import lode.registry.State;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scores admitted factors on the days that came since, and watches for decay. */
@Command(
        name = "update",
        description = {
            "Score factors in use on the days after their test, and raise an alarm where one foresees less than it did.",
            "",
            "The rank correlations of new days are kept. A day counts when its label is known. The alarm is a cumulative sum"
                    + " (CUSUM) that a factor that holds crosses once in ten years on average: docs/registry.md. A factor"
                    + " that raises it goes into the state watch."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  lode factor update --to 2026-06-30", "  lode factor update 42be195e --to 2026-06-30"})
final class FactorUpdate implements Runnable {

    @Spec
    private CommandSpec spec;

    @Mixin
    private MarketOptions market;

    @Parameters(
            arity = "0..*",
            paramLabel = "ID",
            description = "Factors: names, or at least four digits of ids. Default: all that are admitted or watched.")
    private List<String> ids = List.of();

    @Option(names = "--to", paramLabel = "DATE", required = true, description = "The last day whose close is known.")
    private LocalDate to;

    @Override
    public void run() {
        List<Entry> entries = Homes.inRegistry(this::chosen);
        PrintWriter out = spec.commandLine().getOut();
        if (entries.isEmpty()) {
            out.println("No factor is in use yet. Admit one with: lode factor admit ID");
        }
        for (Entry entry : entries) {
            out.println(updated(entry));
            out.flush();
        }
    }

    private List<Entry> chosen(Registry registry) {
        if (ids.isEmpty()) {
            return registry.list().stream().filter(FactorUpdate::inUse).toList();
        }
        List<Entry> named = FactorIds.find(registry, ids);
        named.stream().filter(entry -> !inUse(entry)).findFirst().ifPresent(entry -> {
            throw new UserException("Factor " + entry.factor().name() + " is not in use (" + entry.state()
                    + "): admit it before it is updated");
        });
        return named;
    }

    private static boolean inUse(Entry entry) {
        return entry.state() == State.ADMITTED || entry.state() == State.WATCH;
    }

    private String updated(Entry entry) {
        FactorMarket tested = FactorMarket.of(entry, market);
        SortedMap<LocalDate, Double> before =
                Homes.inRegistry(registry -> registry.observed(entry.factor(), tested.tested()));
        var follow = new FollowUp(
                tested,
                entry.factor(),
                FactorMarket.evaluation(entry, market.asked()).scorecard());
        SortedMap<LocalDate, Double> fresh = follow.since(before, to);
        SortedMap<LocalDate, Double> all = Homes.inRegistry(registry -> {
            registry.observe(entry.factor(), tested.tested(), fresh);
            return registry.observed(entry.factor(), tested.tested());
        });
        String days = String.format(
                Locale.ROOT, "%s: %,d new days, %,d in all", entry.factor().name(), fresh.size(), all.size());
        Optional<String> alarm = follow.alarm(all);
        if (entry.state() == State.ADMITTED && alarm.isPresent()) {
            Homes.inRegistry(registry -> {
                registry.change(entry.factor(), Change.of(Instant.now(), State.WATCH, alarm.get()));
                return alarm;
            });
            return days + "; ALARM, now watched: " + alarm.get();
        }
        return days + "; " + follow.reading(all) + (entry.state() == State.WATCH ? "; watched" : "");
    }
}
